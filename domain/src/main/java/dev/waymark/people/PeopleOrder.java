package dev.waymark.people;

/** How a list of people is sorted; people who are the same in it by name. */
public record PeopleOrder(By by, boolean descending) {

    public static final PeopleOrder BY_NAME = new PeopleOrder(By.NAME, false);

    /** What a list can be sorted by; whoever has nothing there comes last. */
    public enum By {
        NAME,
        JOB_TITLE,
        LEVEL,
        PRODUCT_LINE,
        MANAGER,
        TIME_IN_LEVEL
    }
}
