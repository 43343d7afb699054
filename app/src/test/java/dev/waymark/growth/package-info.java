@NullMarked
package dev.waymark.growth;

import org.jspecify.annotations.NullMarked;
