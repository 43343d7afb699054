/** Where the data lives: an embedded PostgreSQL, or an external one; its migrations and what it starts with. */
@NullMarked
package dev.waymark.database;

import org.jspecify.annotations.NullMarked;
