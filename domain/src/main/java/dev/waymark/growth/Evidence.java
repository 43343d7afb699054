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
 * What somebody carried or changed, and which responsibilities it shows: for a goal or on its own. All of a person's
 * evidence by its days is the log of responsibility. With a goal it is seen like the goal; the visibility of its own
 * counts without one.
 */
public class Evidence {

    private EvidenceId id;
    private PersonId owner;
    private EvidenceText text;
    private EvidenceTime time;
    private WebLink link;
    private @Nullable GoalId goal;
    private Visibility visibility;
    private Instant createdAt;
    private Set<UUID> responsibilities = new HashSet<>();
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected Evidence() {}

    private Evidence(
            EvidenceId id,
            PersonId owner,
            EvidenceText text,
            EvidenceTime time,
            WebLink link,
            Visibility visibility,
            Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.text = text;
        this.time = time;
        this.link = link;
        this.visibility = visibility;
        this.createdAt = createdAt;
    }

    /**
     * Evidence of the one who makes the change.
     *
     * @param id chosen by the caller, so that keeping the same twice can be told
     * @param goal the owner's goal that it belongs to; null for evidence on its own
     * @throws BrokenRule if it lies in the future
     */
    public static Evidence keep(
            EvidenceId id,
            EvidenceText text,
            EvidenceTime time,
            WebLink link,
            Set<ResponsibilityId> responsibilities,
            @Nullable GoalId goal,
            Visibility visibility,
            Change change) {
        requireToHaveHappened(time, change);
        var evidence = new Evidence(id, change.by(), text, time, link, visibility, change.at());
        evidence.goal = goal;
        evidence.shows(responsibilities);
        return evidence;
    }

    /** @throws BrokenRule if it lies in the future */
    public void revise(
            EvidenceText text,
            EvidenceTime time,
            WebLink link,
            Set<ResponsibilityId> responsibilities,
            @Nullable GoalId goal,
            Visibility visibility,
            Change change) {
        requireToHaveHappened(time, change);
        this.text = text;
        this.time = time;
        this.link = link;
        this.goal = goal;
        this.visibility = visibility;
        shows(responsibilities);
    }

    public EvidenceId id() {
        return id;
    }

    public PersonId owner() {
        return owner;
    }

    public EvidenceText text() {
        return text;
    }

    public EvidenceTime time() {
        return time;
    }

    public WebLink link() {
        return link;
    }

    public Optional<GoalId> goal() {
        return Optional.ofNullable(goal);
    }

    /** Who may see it where it belongs to no goal. */
    public Visibility visibility() {
        return visibility;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Set<ResponsibilityId> responsibilities() {
        return responsibilities.stream().map(ResponsibilityId::new).collect(Collectors.toUnmodifiableSet());
    }

    public int version() {
        return version == null ? 0 : version;
    }

    private void shows(Set<ResponsibilityId> shown) {
        var wanted = shown.stream().map(ResponsibilityId::value).collect(Collectors.toSet());
        responsibilities.retainAll(wanted);
        responsibilities.addAll(wanted);
    }

    private static void requireToHaveHappened(EvidenceTime time, Change change) {
        if (time.happenedOn().isAfter(change.on())) throw new BrokenRule("evidence.not-happened-yet");
    }
}
