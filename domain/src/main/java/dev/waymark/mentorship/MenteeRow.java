package dev.waymark.mentorship;

import dev.waymark.growth.GrowthGlance;
import dev.waymark.growth.JourneyGoal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Somebody whom the actor mentors.
 *
 * @param growth as far as the mentor may see it
 * @param needs why the mentee needs the mentor now, the most pressing need first; empty if all is well
 */
public record MenteeRow(Participant mentee, PairingGlance pairing, GrowthGlance growth, List<Need> needs) {

    /** Who needs the mentor first, first; whoever rests comes last. */
    public static final Comparator<MenteeRow> IN_ORDER = Comparator.comparing(MenteeRow::needs, Need.PRESSING)
            .thenComparing(row -> row.pairing().state())
            .thenComparing(row -> row.mentee().name())
            .thenComparing(row -> row.mentee().id().value());

    public MenteeRow {
        needs = List.copyOf(needs);
    }

    public static MenteeRow of(Participant mentee, PairingGlance pairing, GrowthGlance growth, LocalDate today) {
        var goals = growth.goals().stream().map(JourneyGoal::health).toList();
        return new MenteeRow(mentee, pairing, growth, Need.of(pairing, goals, today));
    }
}
