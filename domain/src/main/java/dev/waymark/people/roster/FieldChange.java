package dev.waymark.people.roster;

/** A field that an import changes, as text; empty where there was or will be nothing. Dates are in ISO form. */
public record FieldChange(RosterField field, String was, String becomes) {}
