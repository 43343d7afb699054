@NullMarked
package dev.waymark.people.ui;

import org.jspecify.annotations.NullMarked;
