package dev.waymark.mentorship;

import dev.waymark.career.Scope;
import dev.waymark.people.PersonId;
import dev.waymark.shared.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes people, levels and pairings of a test's own straight into the tables. */
public class Organisation {

    private final JdbcClient jdbc;
    private final Map<Scope, UUID> levels = new EnumMap<>(Scope.class);

    public Organisation(JdbcClient jdbc) {
        this.jdbc = jdbc;
        if (jdbc.sql("select count(*) from framework where state = 'PUBLISHED'")
                        .query(Integer.class)
                        .single()
                == 0) publishFramework();
        for (var scope : Scope.values()) {
            levels.put(
                    scope,
                    jdbc.sql("""
                            select fl.level_id from framework_level fl join framework f on f.id = fl.framework_id
                             where f.state = 'PUBLISHED' and fl.scope = :scope order by fl.rank limit 1
                            """).param("scope", scope.name()).query(UUID.class).single());
        }
    }

    private void publishFramework() {
        var framework = Ids.next();
        jdbc.sql("""
                insert into framework (id, version, name, state, created_at, published_at)
                values (:id, (select coalesce(max(version), 0) + 1 from framework), 'For a test', 'PUBLISHED', now(), now())
                """).param("id", framework).update();
        for (var scope : Scope.values()) {
            var level = Ids.next();
            jdbc.sql("insert into level (id) values (:id)").param("id", level).update();
            jdbc.sql("""
                    insert into framework_level
                        (framework_id, level_id, rank, name, who_you_are, mission, scope, mentor_slots)
                    values (:framework, :level, :rank, :name, '', '', :scope, 3)
                    """)
                    .param("framework", framework)
                    .param("level", level)
                    .param("rank", scope.ordinal() + 1)
                    .param("name", scope.name())
                    .param("scope", scope.name())
                    .update();
        }
    }

    public PersonId person(String name, Scope scope, LocalDate joined) {
        return person(name, scope, joined, null, null);
    }

    public PersonId person(
            String name, Scope scope, LocalDate joined, @Nullable UUID line, @Nullable PersonId manager) {
        var id = PersonId.next();
        jdbc.sql(
                        "insert into person (id, name, email, job_title, joined_on, version) values (:id, :name, :email, '', :on, 0)")
                .param("id", id.value())
                .param("name", name)
                .param("email", id + "@example.com")
                .param("on", joined)
                .update();
        jdbc.sql("""
                insert into placement (id, person_id, product_line_id, manager_id, valid_from)
                values (:id, :person, :line, :manager, :on)
                """)
                .param("id", Ids.next())
                .param("person", id.value())
                .param("line", line)
                .param("manager", manager == null ? null : manager.value())
                .param("on", joined)
                .update();
        assign(id, scope, joined);
        return id;
    }

    /** Ends the current level and begins the next one. */
    public void moveTo(PersonId person, Scope scope, LocalDate on) {
        jdbc.sql("update level_assignment set valid_to = :on where person_id = :id and valid_to is null")
                .param("on", on)
                .param("id", person.value())
                .update();
        assign(person, scope, on);
    }

    private void assign(PersonId person, Scope scope, LocalDate on) {
        jdbc.sql("""
                insert into level_assignment (id, person_id, level_id, valid_from, reason, decided_at)
                values (:id, :person, :level, :on, 'HIRED', now())
                """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("level", levels.get(scope))
                .param("on", on)
                .update();
    }

    public UUID line(String name) {
        var id = Ids.next();
        jdbc.sql("insert into product_line (id, name) values (:id, :name)")
                .param("id", id)
                .param("name", name + " " + id)
                .update();
        return id;
    }

    public void slots(PersonId mentor, int slots, LocalDate from) {
        jdbc.sql("""
                insert into mentor_capacity (id, person_id, slots, valid_from, changed_by, changed_at)
                values (:id, :person, :slots, :from, :person, now())
                """)
                .param("id", Ids.next())
                .param("person", mentor.value())
                .param("slots", slots)
                .param("from", from)
                .update();
    }

    public void leave(PersonId person, LocalDate on) {
        jdbc.sql("update person set left_on = :on where id = :id")
                .param("on", on)
                .param("id", person.value())
                .update();
        jdbc.sql("update level_assignment set valid_to = :on where person_id = :id and valid_to is null")
                .param("on", on)
                .param("id", person.value())
                .update();
    }

    /** A pairing in one phase. */
    public UUID pairing(PersonId mentor, PersonId mentee, PairingState state, LocalDate since) {
        var id = Ids.next();
        jdbc.sql("""
                insert into pairing (id, mentor_id, mentee_id, state, cadence_days, version)
                values (:id, :mentor, :mentee, :state, 14, 0)
                """)
                .param("id", id)
                .param("mentor", mentor.value())
                .param("mentee", mentee.value())
                .param("state", state.name())
                .update();
        phase(id, mentor, state, since, null);
        return id;
    }

    public void phase(UUID pairing, PersonId by, PairingState state, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("""
                insert into pairing_phase (id, pairing_id, state, valid_from, valid_to, changed_at, changed_by)
                values (:id, :pairing, :state, :from, :to, :at, :by)
                """)
                .param("id", Ids.next())
                .param("pairing", pairing)
                .param("state", state.name())
                .param("from", from)
                .param("to", to)
                .param("at", from.atTime(9, 0).atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    public void held(UUID pairing, LocalDate on) {
        jdbc.sql("""
                insert into mentorship_session (id, pairing_id, state, starts_at, held_on, version)
                values (:id, :pairing, 'HELD', :at, :on, 0)
                """)
                .param("id", Ids.next())
                .param("pairing", pairing)
                .param("at", on.atTime(9, 0).atOffset(ZoneOffset.UTC))
                .param("on", on)
                .update();
    }

    /** An active goal. */
    public UUID goal(PersonId owner, String title, String visibility, LocalDate begun) {
        var id = Ids.next();
        jdbc.sql("""
                insert into goal (id, owner_id, title, impact, target_on, visibility, state, created_at, version)
                values (:id, :owner, :title, '', :target, :visibility, 'ACTIVE', now(), 0)
                """)
                .param("id", id)
                .param("owner", owner.value())
                .param("title", title)
                .param("target", begun.plusDays(180))
                .param("visibility", visibility)
                .update();
        jdbc.sql("""
                insert into goal_phase (id, goal_id, state, valid_from, changed_at, changed_by)
                values (:id, :goal, 'ACTIVE', :from, now(), :owner)
                """)
                .param("id", Ids.next())
                .param("goal", id)
                .param("from", begun)
                .param("owner", owner.value())
                .update();
        return id;
    }

    public void checkIn(UUID goal, LocalDate on, int progress, int confidence, String changed) {
        jdbc.sql("""
                insert into check_in (id, goal_id, author_id, progress, confidence, changed, made_on, made_at)
                select :id, goal.id, goal.owner_id, :progress, :confidence, :changed, :on, :at from goal where id = :goal
                """)
                .param("id", Ids.next())
                .param("goal", goal)
                .param("progress", progress)
                .param("confidence", confidence)
                .param("changed", changed)
                .param("on", on)
                .param("at", on.atTime(9, 0).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param goal what it is evidence for; null for evidence on its own */
    public void evidence(
            PersonId owner, String title, UUID shows, String visibility, @Nullable UUID goal, LocalDate on) {
        var id = Ids.next();
        jdbc.sql("""
                insert into evidence
                    (id, owner_id, goal_id, title, impact, happened_on, link, visibility, created_at, version)
                values (:id, :owner, :goal, :title, '', :on, '', :visibility, :at, 0)
                """)
                .param("id", id)
                .param("owner", owner.value())
                .param("goal", goal)
                .param("title", title)
                .param("on", on)
                .param("visibility", visibility)
                .param("at", on.atTime(9, 0).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into evidence_responsibility values (:id, :shows)")
                .param("id", id)
                .param("shows", shows)
                .update();
    }

    /** An assessment of one responsibility. */
    public void rate(PersonId subject, PersonId rater, UUID responsibility, String rating, LocalDate on) {
        var id = Ids.next();
        jdbc.sql("""
                insert into assessment (id, subject_id, rater_id, framework_id, level_id, towards_id, made_on, made_at)
                select :id, :subject, :rater, framework_id, level_id, level_id, :on, :at
                  from framework_level join framework on framework.id = framework_id
                 where state = 'PUBLISHED' order by rank limit 1
                """)
                .param("id", id)
                .param("subject", subject.value())
                .param("rater", rater.value())
                .param("on", on)
                .param("at", on.atTime(9, 0).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        "insert into assessment_rating (assessment_id, responsibility_id, rating) values (:id, :asked, :rating)")
                .param("id", id)
                .param("asked", responsibility)
                .param("rating", rating)
                .update();
    }
}
