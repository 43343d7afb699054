/** The edge: what reaches the application from the network, whom it is believed to come from, and how it is answered. */
@NullMarked
package dev.waymark.web;

import org.jspecify.annotations.NullMarked;
