/** The embedded PostgreSQL and what happens to it. */
@NullMarked
package dev.waymark.database;

import org.jspecify.annotations.NullMarked;
