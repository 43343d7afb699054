@NullMarked
package dev.waymark.shell;

import org.jspecify.annotations.NullMarked;
