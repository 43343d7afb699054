/** How Waymark runs: request ids, health, metrics, the log, and how it stops. */
@NullMarked
package dev.waymark.operations;

import org.jspecify.annotations.NullMarked;
