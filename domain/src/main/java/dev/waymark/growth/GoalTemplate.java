package dev.waymark.growth;

import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A goal that a mentor or lead keeps to give it to people as a draft. What was given stays as it was when the template
 * changes; a retired template is not given any more.
 */
public class GoalTemplate {

    /** The most days from the giving to the target date. */
    public static final int MOST_DAYS = 730;

    private TemplateId id;
    private PersonId keeper;
    private GoalText text;
    private int days;
    private Instant createdAt;
    private @Nullable Instant retiredAt;
    private Set<UUID> responsibilities = new HashSet<>();
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected GoalTemplate() {}

    private GoalTemplate(TemplateId id, PersonId keeper, GoalText text, int days, Instant createdAt) {
        this.id = id;
        this.keeper = keeper;
        this.text = text;
        this.days = days;
        this.createdAt = createdAt;
    }

    /**
     * @param id chosen by the caller, so that keeping the same twice can be told
     * @param days from the giving to the target date, 1 to {@value #MOST_DAYS}
     * @throws BrokenRule if the days are out of range
     */
    public static GoalTemplate keep(
            TemplateId id, GoalText text, int days, Set<ResponsibilityId> responsibilities, Change change) {
        var template = new GoalTemplate(id, change.by(), text, inRange(days), change.at());
        template.grows(responsibilities);
        return template;
    }

    /** @throws BrokenRule if the template is retired, or the days are out of range */
    public void revise(GoalText text, int days, Set<ResponsibilityId> responsibilities) {
        requireInUse();
        this.text = text;
        this.days = inRange(days);
        grows(responsibilities);
    }

    /** @throws BrokenRule if the template is retired already */
    public void retire(Change change) {
        requireInUse();
        retiredAt = change.at();
    }

    /**
     * What one person gets of it: a draft, which is the owner's from then on.
     *
     * @throws BrokenRule if the template is retired
     */
    public Goal draftFor(PersonId owner, GivingId giving, Change change) {
        requireInUse();
        return Goal.given(owner, text, change.on().plusDays(days), responsibilities(), giving, change);
    }

    public TemplateId id() {
        return id;
    }

    public PersonId keeper() {
        return keeper;
    }

    public GoalText text() {
        return text;
    }

    public int days() {
        return days;
    }

    public Set<ResponsibilityId> responsibilities() {
        return responsibilities.stream().map(ResponsibilityId::new).collect(Collectors.toUnmodifiableSet());
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    public int version() {
        return version == null ? 0 : version;
    }

    private void grows(Set<ResponsibilityId> grown) {
        var wanted = grown.stream().map(ResponsibilityId::value).collect(Collectors.toSet());
        responsibilities.retainAll(wanted);
        responsibilities.addAll(wanted);
    }

    private void requireInUse() {
        if (retiredAt != null) throw new BrokenRule("template.is-retired", text.title());
    }

    private static int inRange(int days) {
        if (days < 1 || days > MOST_DAYS) throw new BrokenRule("template.days-out-of-range", MOST_DAYS);
        return days;
    }
}
