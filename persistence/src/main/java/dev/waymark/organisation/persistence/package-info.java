/** The organisation read by SQL. */
@NullMarked
package dev.waymark.organisation.persistence;

import org.jspecify.annotations.NullMarked;
