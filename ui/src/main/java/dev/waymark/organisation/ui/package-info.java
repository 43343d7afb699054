/** What leads see of the organisation. */
@NullMarked
package dev.waymark.organisation.ui;

import org.jspecify.annotations.NullMarked;
