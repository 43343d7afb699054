/** The import from file to organisation, on a real database. */
@NullMarked
package dev.waymark.people.roster;

import org.jspecify.annotations.NullMarked;
