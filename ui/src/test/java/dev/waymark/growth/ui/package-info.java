@NullMarked
package dev.waymark.growth.ui;

import org.jspecify.annotations.NullMarked;
