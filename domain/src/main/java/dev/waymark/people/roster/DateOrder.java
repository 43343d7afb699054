package dev.waymark.people.roster;

/** How a local date such as 03/04/2024 is read. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
