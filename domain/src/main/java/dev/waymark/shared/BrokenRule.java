package dev.waymark.shared;

import java.util.List;

/**
 * What was asked for is against a rule, and asking again unchanged will not help. Each rule has a key, the same as in
 * the message bundles ({@code rule.<key>}), so that every language says it and the remedy in words.
 */
public class BrokenRule extends RuntimeException {

    private final String rule;
    private final transient List<Object> details;

    /**
     * @param rule the rule's key, kebab-case behind the feature: {@code people.level-period-overlaps}
     * @param details what the message names, in the order of its placeholders: names, dates, numbers
     */
    public BrokenRule(String rule, Object... details) {
        super(rule + (details.length == 0 ? "" : " " + List.of(details)));
        this.rule = rule;
        this.details = List.of(details);
    }

    public String rule() {
        return rule;
    }

    public List<Object> details() {
        return details;
    }
}
