/** Who signs in, how, and what the request may do. */
@NullMarked
package dev.waymark.security;

import org.jspecify.annotations.NullMarked;
