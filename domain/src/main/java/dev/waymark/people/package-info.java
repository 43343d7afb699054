/** Persons, their levels and places over time, and who acts. */
@NullMarked
package dev.waymark.people;

import org.jspecify.annotations.NullMarked;
