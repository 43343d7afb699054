/** The import of an organisation from an HR system's file, and the export of the same people. */
@NullMarked
package dev.waymark.people.roster;

import org.jspecify.annotations.NullMarked;
