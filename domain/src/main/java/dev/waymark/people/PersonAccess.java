package dev.waymark.people;

/** Who may know what about a person. */
public final class PersonAccess {

    /** How much of a person's record is shown. */
    public enum Sight {
        NOTHING,
        NAME_AND_LEVEL,
        WHOLE
    }

    private PersonAccess() {}

    /**
     * What the actor sees of a person.
     *
     * @param mentors whether the actor mentors the person now
     * @param left whether the person has left the organisation
     */
    public static Sight sight(Actor actor, PersonId person, boolean mentors, boolean left) {
        if (actor.keepsPeople() || actor.id().equals(person) || mentors) return Sight.WHOLE;
        return left ? Sight.NOTHING : Sight.NAME_AND_LEVEL;
    }

    /** What the actor may ask for: those who do not keep records find people who are here, by name and level. */
    public static PeopleFilter allowed(Actor actor, PeopleFilter filter) {
        if (actor.keepsPeople()) return filter;
        return PeopleFilter.EVERYBODY_HERE.withText(filter.text()).withLevel(filter.level());
    }

    /** How a list may be sorted: an order by something that is not shown would tell it. */
    public static PeopleOrder allowed(Actor actor, PeopleOrder order) {
        var shown = order.by() == PeopleOrder.By.NAME || order.by() == PeopleOrder.By.LEVEL;
        return shown || actor.keepsPeople() ? order : PeopleOrder.BY_NAME;
    }
}
