/** The people list, a person's page, and the forms that keep records; taking in the HR system's file. */
@NullMarked
package dev.waymark.people.ui;

import org.jspecify.annotations.NullMarked;
