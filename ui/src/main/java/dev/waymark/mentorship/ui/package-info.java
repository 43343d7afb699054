/** The mentorship page. */
@NullMarked
package dev.waymark.mentorship.ui;

import org.jspecify.annotations.NullMarked;
