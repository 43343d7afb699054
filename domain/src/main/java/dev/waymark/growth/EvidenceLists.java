package dev.waymark.growth;

import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.Slice;
import java.util.List;
import java.util.Optional;

/** Reads evidence, of which a reader finds what {@link GrowthAccess} lets that reader see. */
public interface EvidenceLists {

    /** Newest first. */
    List<EvidenceRow> rows(EvidenceFilter filter, Actor reader, Slice slice);

    int count(EvidenceFilter filter, Actor reader);

    Optional<EvidenceRow> one(EvidenceId id, Actor reader);

    /** Goals of one owner whose title has the words, the ones that are not closed first. */
    List<EvidenceRow.OfGoal> goals(PersonId owner, String text, Slice slice);

    Optional<EvidenceRow.OfGoal> goal(PersonId owner, GoalId id);
}
