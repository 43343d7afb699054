/** What integration and browser tests stand on: a database, a browser, a count of statements. */
@NullMarked
package dev.waymark.testing;

import org.jspecify.annotations.NullMarked;
