package dev.waymark.organisation;

import dev.waymark.people.ProductLine;

/**
 * A product line of the organisation.
 *
 * @param peopled whether anybody was placed in it
 */
public record LinePresence(ProductLine line, boolean peopled) {}
