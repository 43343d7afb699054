package dev.waymark.growth;

import dev.waymark.people.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One act of giving a template to one or many people. It can be undone as a whole: drafts that nobody has touched go,
 * what its owner made an own one stays.
 */
public class Giving {

    private GivingId id;
    private TemplateId template;
    private PersonId by;
    private Instant givenAt;
    private int people;
    private @Nullable Instant undoneAt;
    private @Nullable Integer takenBack;

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected Giving() {}

    private Giving(GivingId id, TemplateId template, PersonId by, Instant givenAt, int people) {
        this.id = id;
        this.template = template;
        this.by = by;
        this.givenAt = givenAt;
        this.people = people;
    }

    /**
     * @param id chosen by the caller, so that giving twice can be told
     * @param people how many get it, 1 or more
     */
    public static Giving of(GivingId id, TemplateId template, int people, Change change) {
        if (people < 1) throw new IllegalArgumentException("a giving is to somebody");
        return new Giving(id, template, change.by(), change.at(), people);
    }

    /**
     * Records that it was undone; once is enough.
     *
     * @param drafts how many untouched drafts went, 0 to {@link #people}
     */
    public void undo(int drafts, Change change) {
        if (undoneAt != null) throw new IllegalStateException("undone already");
        if (drafts < 0 || drafts > people)
            throw new IllegalArgumentException("0 to " + people + " can go, not " + drafts);
        undoneAt = change.at();
        takenBack = drafts;
    }

    public GivingId id() {
        return id;
    }

    public TemplateId template() {
        return template;
    }

    public PersonId by() {
        return by;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** How many people were given the template. */
    public int people() {
        return people;
    }

    public Optional<Instant> undoneAt() {
        return Optional.ofNullable(undoneAt);
    }

    /** What became of it when it was undone; empty while it was not. */
    public Optional<Undone> undone() {
        return takenBack == null ? Optional.empty() : Optional.of(new Undone(takenBack, people - takenBack));
    }

    /**
     * @param takenBack untouched drafts that went
     * @param stayed goals that stay with their owners, who changed or activated them
     */
    public record Undone(int takenBack, int stayed) {}
}
