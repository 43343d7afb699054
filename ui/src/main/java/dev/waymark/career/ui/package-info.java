/** The career map as a journey, level beside level. */
@NullMarked
package dev.waymark.career.ui;

import org.jspecify.annotations.NullMarked;
