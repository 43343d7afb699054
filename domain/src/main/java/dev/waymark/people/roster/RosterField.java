package dev.waymark.people.roster;

/** What a column of an imported file can say about a person. */
public enum RosterField {
    NAME,
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    EXTERNAL_ID,
    JOB_TITLE,
    /** The level itself; where it is given, it decides and the job title is only stored. */
    LEVEL,
    PRODUCT_LINE,
    /** By e-mail, by id in the HR system, or by name. */
    MANAGER,
    JOINED_ON,
    LEVEL_SINCE,
    LEFT_ON;

    public boolean isDate() {
        return this == JOINED_ON || this == LEVEL_SINCE || this == LEFT_ON;
    }

    /** The longest text that is stored, in characters. */
    public int longest() {
        return switch (this) {
            case EMAIL -> 254;
            case EXTERNAL_ID, PRODUCT_LINE -> 100;
            default -> 200;
        };
    }
}
