package dev.waymark.people.roster;

import java.util.List;

/**
 * What an import does, complete.
 *
 * @param digest the same for plans that do the same; ids of what is new do not count
 */
public record RosterPlan(List<PlannedRow> rows, List<RowProblem> problems, PlanCounts counts, String digest) {}
