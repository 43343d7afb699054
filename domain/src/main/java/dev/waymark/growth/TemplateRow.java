package dev.waymark.growth;

import dev.waymark.people.PersonRef;
import java.util.List;

/**
 * A template in the list.
 *
 * @param version to be repeated by commands
 * @param shows the responsibilities, in the order of the framework
 * @param changeable whether the reader may change or retire it
 */
public record TemplateRow(
        TemplateId id,
        int version,
        PersonRef keeper,
        GoalText text,
        int days,
        List<EvidenceRow.Shown> shows,
        boolean retired,
        boolean changeable) {}
