/** The edge, seen from outside over HTTP. */
@NullMarked
package dev.waymark.web;

import org.jspecify.annotations.NullMarked;
