/** Who gets in, how, and what they may do. */
@NullMarked
package dev.waymark.security;

import org.jspecify.annotations.NullMarked;
