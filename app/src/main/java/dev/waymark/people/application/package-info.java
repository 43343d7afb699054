/** Looking people up, and keeping their records. */
@NullMarked
package dev.waymark.people.application;

import org.jspecify.annotations.NullMarked;
