/** What people see of people: lists, records, the import. */
@NullMarked
package dev.waymark.people.ui;

import org.jspecify.annotations.NullMarked;
