package dev.waymark.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record about a person, such as goals or check-ins.
 *
 * @param kind a word with hyphens; what readers see of it is {@code people.data.section.<kind>}
 * @param rows in the order in which they are read; fields by name, of which readers see {@code people.data.field.<name>}.
 *     A value is a text, a number, a truth value or null; days are ISO 8601
 */
public record PersonalSection(String kind, List<Map<String, @Nullable Object>> rows) {}
