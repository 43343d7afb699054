/** The frame around every view, and the components that several features show. */
@NullMarked
package dev.waymark.shell;

import org.jspecify.annotations.NullMarked;
