@NullMarked
package dev.waymark.organisation;

import org.jspecify.annotations.NullMarked;
