package dev.waymark.organisation;

import dev.waymark.organisation.GeneratedOrganisation.GoalMade;
import dev.waymark.organisation.GeneratedOrganisation.PairingMade;
import dev.waymark.organisation.GeneratedOrganisation.PersonMade;
import dev.waymark.organisation.GeneratedOrganisation.Stretch;
import dev.waymark.shared.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts a generated organisation in place of whatever is in the database. */
final class Written {

    private final JdbcTemplate jdbc;

    Written(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(GeneratedOrganisation organisation) {
        // what an earlier organisation has left to be checked at the end
        jdbc.execute("set constraints all immediate");
        jdbc.execute("truncate person, framework, level, product_line cascade");
        framework(organisation);
        people(organisation.people);
        goals(organisation.goals);
        // not all of these are of the kind that the rules allow today
        jdbc.execute("set local session_replication_role = replica");
        slots(organisation.people);
        pairings(organisation.pairings);
        jdbc.execute("set local session_replication_role = origin");
    }

    private void framework(GeneratedOrganisation organisation) {
        jdbc.update(
                "insert into framework values (?, 1, 'Made', 'PUBLISHED', now(), now(), null)",
                organisation.framework.value());
        for (var level : organisation.levels) {
            jdbc.update("insert into level values (?)", level.id().value());
            jdbc.update(
                    "insert into framework_level values (?, ?, ?, ?, 'w', 'm', ?, ?)",
                    organisation.framework.value(),
                    level.id().value(),
                    level.rank(),
                    level.name(),
                    level.scope().name(),
                    level.slots());
        }
        for (var line : organisation.lines) {
            jdbc.update("insert into product_line values (?, ?)", line.id().value(), line.name());
        }
    }

    private void people(List<PersonMade> people) {
        batch(
                "insert into person (id, name, email, job_title, joined_on, left_on, version) values (?, ?, ?, 'PM', ?, ?, 0)",
                people.stream()
                        .map(p -> row(p.id(), p.name(), p.id() + "@example.com", p.joinedOn(), p.leftOn()))
                        .toList());
        batch(
                "insert into level_assignment (id, person_id, level_id, valid_from, valid_to, reason, decided_at)"
                        + " values (?, ?, ?, ?, ?, 'HIRED', now())",
                rows(
                        people,
                        p -> p.levels().stream()
                                .map(s -> row(Ids.next(), p.id(), s.what().id().value(), s.from(), s.to()))));
        batch(
                "insert into placement (id, person_id, product_line_id, valid_from, valid_to) values (?, ?, ?, ?, ?)",
                rows(
                        people,
                        p -> p.lines().stream()
                                .map(s -> row(Ids.next(), p.id(), s.what().id().value(), s.from(), s.to()))));
    }

    private void slots(List<PersonMade> people) {
        batch(
                "insert into mentor_capacity (id, person_id, slots, valid_from, valid_to, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, now())",
                rows(
                        people,
                        p -> p.slots().stream().map(s -> row(Ids.next(), p.id(), s.what(), s.from(), s.to(), p.id()))));
    }

    private void goals(List<GoalMade> goals) {
        batch(
                "insert into goal (id, owner_id, title, impact, target_on, visibility, state, created_at, version)"
                        + " values (?, ?, 'Made goal', '', ?, ?, ?, now(), 0)",
                goals.stream()
                        .map(g -> row(
                                g.id(),
                                g.owner().id(),
                                g.targetOn(),
                                g.visibility().name(),
                                last(g.phases()).name()))
                        .toList());
        batch(
                "insert into goal_phase (id, goal_id, state, valid_from, valid_to, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, now(), ?)",
                rows(
                        goals,
                        g -> g.phases().stream()
                                .map(s -> row(
                                        Ids.next(),
                                        g.id(),
                                        s.what().name(),
                                        s.from(),
                                        s.to(),
                                        g.owner().id()))));
        batch(
                "insert into check_in (id, goal_id, author_id, progress, confidence, changed, made_on, made_at)"
                        + " values (?, ?, ?, ?, ?, 'Made', ?, ?)",
                rows(
                        goals,
                        g -> g.checkIns().stream()
                                .map(c -> row(
                                        c.id(),
                                        g.id(),
                                        g.owner().id(),
                                        c.progress(),
                                        c.confidence(),
                                        c.on(),
                                        c.on().atTime(8, 0)
                                                .plusMinutes(c.minute())
                                                .atOffset(ZoneOffset.UTC)))));
    }

    private void pairings(List<PairingMade> pairings) {
        batch(
                "insert into pairing (id, mentor_id, mentee_id, state, cadence_days, version) values (?, ?, ?, ?, 14, 0)",
                pairings.stream()
                        .map(p -> row(
                                p.id(),
                                p.mentor().id(),
                                p.mentee().id(),
                                last(p.phases()).name()))
                        .toList());
        batch(
                "insert into pairing_phase (id, pairing_id, state, valid_from, valid_to, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, now(), ?)",
                rows(
                        pairings,
                        p -> p.phases().stream()
                                .map(s -> row(
                                        Ids.next(),
                                        p.id(),
                                        s.what().name(),
                                        s.from(),
                                        s.to(),
                                        p.mentor().id()))));
        batch(
                "insert into mentorship_session (id, pairing_id, state, starts_at, held_on, version)"
                        + " values (?, ?, ?, ?, ?, 0)",
                rows(
                        pairings,
                        p -> p.sessions().stream()
                                .map(s -> row(
                                        s.id(),
                                        p.id(),
                                        s.state(),
                                        s.on().atTime(8, 0).atOffset(ZoneOffset.UTC),
                                        s.state().equals("HELD") ? s.on() : null))));
    }

    private static <T> T last(List<Stretch<T>> stretches) {
        return stretches.getLast().what();
    }

    private static <T> List<List<@Nullable Object>> rows(List<T> of, Function<T, Stream<List<@Nullable Object>>> rows) {
        return of.stream().flatMap(rows).toList();
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private void batch(String sql, List<List<@Nullable Object>> rows) {
        if (!rows.isEmpty())
            jdbc.batchUpdate(sql, rows.stream().map(List::toArray).toList());
    }

    /** The first day of the quarter that a day lies in. */
    static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
