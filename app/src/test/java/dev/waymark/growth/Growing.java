package dev.waymark.growth;

import dev.waymark.career.Competency;
import dev.waymark.career.CompetencyId;
import dev.waymark.career.Framework;
import dev.waymark.career.FrameworkId;
import dev.waymark.career.Frameworks;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.Responsibility;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.career.Scope;
import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes people, pairings and evidence of a test's own straight into the tables. */
final class Growing {

    private final JdbcTemplate jdbc;

    Growing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Actor person(String name, Level level, LocalDate since) {
        var id = PersonId.next();
        jdbc.update(
                "insert into person (id, name, email, job_title, joined_on, version) values (?, ?, ?, 'PM', ?, 0)",
                id.value(),
                name,
                id + "@example.com",
                since);
        jdbc.update(
                "insert into level_assignment (id, person_id, level_id, valid_from, reason, decided_at)"
                        + " values (?, ?, ?, ?, 'HIRED', now())",
                Ids.next(),
                id.value(),
                level.id().value(),
                since);
        return new Actor(id, name, level.id(), level.scope(), false);
    }

    UUID pairing(Actor mentor, Actor mentee, String state) {
        var id = Ids.next();
        jdbc.update(
                "insert into pairing (id, mentor_id, mentee_id, state, cadence_days, version) values (?, ?, ?, ?, 14, 0)",
                id,
                mentor.id().value(),
                mentee.id().value(),
                state);
        return id;
    }

    void end(UUID pairing) {
        jdbc.update("update pairing set state = 'COMPLETED' where id = ?", pairing);
    }

    void evidence(
            Actor owner, ResponsibilityId shows, Visibility visibility, @Nullable GoalId goal, LocalDate happenedOn) {
        var id = Ids.next();
        jdbc.update(
                "insert into evidence (id, owner_id, goal_id, title, impact, happened_on, link, visibility, created_at, version)"
                        + " values (?, ?, ?, 'Carried', '', ?, '', ?, ?, 0)",
                id,
                owner.id().value(),
                goal == null ? null : goal.value(),
                happenedOn,
                visibility.name(),
                happenedOn.atTime(9, 0).atOffset(ZoneOffset.UTC));
        jdbc.update("insert into evidence_responsibility values (?, ?)", id, shows.value());
    }

    /** Puts another version in force, in which every level carries one responsibility more. */
    static Framework publishNext(Frameworks frameworks, Framework before, Instant at) {
        var next = new Framework(
                FrameworkId.next(),
                before.version() + 1,
                before.name(),
                before.competencies(),
                before.levels().stream()
                        .map(level -> withOneMore(level, before))
                        .toList());
        frameworks.publish(next, at);
        return next;
    }

    private static Level withOneMore(Level level, Framework framework) {
        var more = new ArrayList<>(level.responsibilities());
        more.add(new Responsibility(
                ResponsibilityId.next(), framework.competencies().getFirst().id(), "New at " + level.name()));
        return new Level(
                level.id(),
                level.rank(),
                level.name(),
                level.titles(),
                level.whoYouAre(),
                level.mission(),
                level.scope(),
                level.mentorSlots(),
                more,
                level.routines(),
                level.milestones());
    }

    /** Puts a framework with so many levels in force, each with two responsibilities; the top one leads. */
    static Framework publishLadder(Frameworks frameworks, int levels, int version, Instant at) {
        var line = new Competency(CompetencyId.next(), "Delivery");
        var ladder = new ArrayList<Level>();
        for (var rank = 1; rank <= levels; rank++)
            ladder.add(new Level(
                    LevelId.next(),
                    rank,
                    "Rung " + rank,
                    List.of(),
                    "",
                    "",
                    rank == levels ? Scope.LEAD : Scope.CONTRIBUTOR,
                    0,
                    List.of(
                            new Responsibility(ResponsibilityId.next(), line.id(), "First of " + rank),
                            new Responsibility(ResponsibilityId.next(), line.id(), "Second of " + rank)),
                    List.of(),
                    List.of()));
        var framework = new Framework(FrameworkId.next(), version, "Ladder", List.of(line), ladder);
        frameworks.publish(framework, at);
        return framework;
    }
}
