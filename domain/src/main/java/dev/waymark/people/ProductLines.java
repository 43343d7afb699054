package dev.waymark.people;

import java.util.List;

/** The organisation's product lines. */
public interface ProductLines {

    /** All of them, by name. */
    List<ProductLine> all();

    /** The line of that name, whatever the case of its letters; it is there afterwards, if it was not before. */
    ProductLine named(String name);
}
