/** The use cases of the organisation overview. */
@NullMarked
package dev.waymark.organisation.application;

import org.jspecify.annotations.NullMarked;
