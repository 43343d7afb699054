/** How people, levels and accounts are stored and read. */
@NullMarked
package dev.waymark.people.persistence;

import org.jspecify.annotations.NullMarked;
