package dev.waymark.growth;

import dev.waymark.career.ResponsibilityId;
import java.util.Set;

/**
 * Keeps a template, or changes one.
 *
 * @param id of a new template chosen by the form, so that saving twice keeps one
 * @param version that was seen; 0 for a new one
 * @param days from the giving to the target date
 */
public record KeepTemplate(
        TemplateId id, int version, GoalText text, int days, Set<ResponsibilityId> responsibilities) {}
