package dev.waymark.people.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.i18n.I18NProvider;
import dev.waymark.organisation.Lens;
import dev.waymark.organisation.OrganisationRecords;
import dev.waymark.people.Actor;
import dev.waymark.people.People;
import dev.waymark.people.PersonErasure;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonalData;
import dev.waymark.people.PersonalSection;
import dev.waymark.shared.BrokenRule;
import dev.waymark.testing.DemoTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DemoTest
@Transactional
class PersonalDataIT {

    private static final String MARKER = "m4rker of what was written";

    @Autowired
    private ObjectProvider<PersonalData> features;

    @Autowired
    private People people;

    @Autowired
    private OrganisationRecords organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private I18NProvider texts;

    @Autowired
    private Clock clock;

    @Test
    void givesEverythingOfOnesOwn() {
        var pm = named("pm@example.com");
        var everything = service(pm).everything();
        assertThat(rows(everything, "person"))
                .singleElement()
                .satisfies(person -> assertThat(person).containsEntry("email", "pm@example.com"));
        for (var kind : List.of("levels", "goals", "goal-history", "check-ins", "pairings"))
            assertThat(rows(everything, kind)).as(kind).isNotEmpty();
        assertThat(rows(everything, "goals"))
                .hasSize(jdbc.sql("select count(*) from goal where owner_id = ?")
                        .param(pm.value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void tellsWhereOneHasSignedIn() {
        var pm = named("pm@example.com");
        jdbc.sql("""
                        insert into signed_in_session (id, person_id, password_changed_at, begun_at, last_seen_at, address,
                                                       browser, operating_system)
                        select gen_random_uuid(), id, now(), now(), now(), '192.0.2.' || (case id when ? then 1 else 2 end),
                               'Firefox', 'Linux'
                          from person where email in ('pm@example.com', 'senior@example.com')""").param(pm.value()).update();
        assertThat(rows(service(pm).everything(), "sign-ins"))
                .extracting(row -> row.get("address"))
                .contains("192.0.2.1")
                .doesNotContain("192.0.2.2");
    }

    @Test
    void namesEverySectionAndFieldInBothLanguages() {
        var names = new TreeSet<String>();
        for (var person : everybody())
            for (var section : service(person).everything()) {
                names.add("people.data.section." + section.kind());
                section.rows().stream()
                        .limit(1)
                        .flatMap(row -> row.keySet().stream())
                        .forEach(field -> names.add("people.data.field." + field));
            }
        assertThat(names).contains("people.data.field.private_notes", "people.data.field.due_on");
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN))
            assertThat(names)
                    .allSatisfy(name ->
                            assertThat(texts.getTranslation(name, language)).isNotEqualTo(name));
    }

    @Test
    void givesNothingOfSomebodyElse() {
        var pm = named("pm@example.com");
        jdbc.sql("update goal set title = ? where owner_id <> ?")
                .params(MARKER, pm.value())
                .update();
        assertThat(service(pm).everything().toString()).doesNotContain(MARKER);
    }

    @Test
    void erasesWhoLeftAndKeepsTheFiguresOfThePast() {
        var gone = leaver();
        var address = jdbc.sql("select email from person where id = ?")
                .param(gone.value())
                .query(String.class)
                .single();
        plant(gone);
        var days = Stream.of(0, 90, 200, 400, 700)
                .map(LocalDate.now(clock)::minusDays)
                .toList();
        var before =
                days.stream().map(day -> organisation.figures(Lens.on(day))).toList();

        service(named("admin@example.com")).erase(gone);

        assertThat(days.stream().map(day -> organisation.figures(Lens.on(day))).toList())
                .isEqualTo(before);
        assertThat(columnsHolding(MARKER)).isEmpty();
        assertThat(columnsHolding(address)).isEmpty();
        assertThat(jdbc.sql("select count(*) from person where id = ? and name = ? and email like '%@erased.invalid'")
                        .params(gone.value(), PersonErasure.ERASED)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesToEraseSomebodyWhoStays() {
        var pm = named("pm@example.com");
        assertThatThrownBy(() -> service(named("admin@example.com")).erase(pm))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("people.erased-before-leaving");
    }

    /** Puts the marker wherever a text about the person can stand. */
    private void plant(PersonId person) {
        for (var sql : List.of(
                "update person set name = :marker, job_title = :marker, external_id = :marker where id = :person",
                "update level_assignment set note = :marker where person_id = :person",
                """
                insert into signed_in_session (id, person_id, password_changed_at, begun_at, last_seen_at, address,
                                               browser, operating_system)
                values (gen_random_uuid(), :person, now(), now(), now(), :marker, :marker, :marker)""",
                "insert into form_draft values (:person, 'goal', jsonb_build_object('title', :marker), now())",
                "update goal set title = :marker, impact = :marker where owner_id = :person",
                "update goal_phase set reason = :marker where goal_id in (select id from goal where owner_id = :person)",
                """
                update check_in set changed = :marker, next_step = :marker
                 where goal_id in (select id from goal where owner_id = :person)""",
                """
                insert into goal_step (id, goal_id, position, description)
                select gen_random_uuid(), id, 100, :marker from goal where owner_id = :person""",
                """
                insert into goal_comment (id, goal_id, author_id, words, made_at)
                select gen_random_uuid(), id, :person, :marker, now() from goal where owner_id = :person""",
                """
                insert into evidence (id, owner_id, title, impact, happened_on, link, visibility, created_at, version)
                values (gen_random_uuid(), :person, :marker, :marker, current_date, 'https://example.com/' || :marker,
                        'EVERYONE', now(), 0)""",
                """
                with asked as (
                    insert into mentorship_request (id, mentee_id, message, state, asked_at, closed_at, version)
                    values (gen_random_uuid(), :person, :marker, 'DECLINED', now(), now(), 0) returning id)
                insert into mentorship_request_turn (request_id, place, mentor_id, state, ended_at, reason)
                select id, 1, (select id from person where id <> :person limit 1), 'DECLINED', now(), :marker
                  from asked""",
                """
                insert into mentoring_profile (person_id, works_from, works_to, zone, cadence_days, line_wish, version)
                values (:person, '09:00', '17:00', :marker, 14, 'SAME', 0)""",
                """
                update pairing_phase set reason = :marker
                 where pairing_id in (select id from pairing where :person in (mentor_id, mentee_id))""")) {
            jdbc.sql(sql)
                    .param("person", person.value())
                    .param("marker", MARKER)
                    .update();
        }
        assertThat(columnsHolding(MARKER)).hasSizeGreaterThan(10);
    }

    private List<String> columnsHolding(String text) {
        return jdbc.sql("""
                        select c.table_name || '.' || c.column_name as name
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where table_schema = 'public' and t.table_type = 'BASE TABLE'
                           and c.data_type in ('text', 'jsonb', 'ARRAY')
                        """).query((row, number) -> Objects.requireNonNull(row.getString("name"))).list().stream()
                .filter(column -> jdbc.sql("select exists (select from %s where cast(%s as text) like ?)"
                                .formatted(column.substring(0, column.indexOf('.')), column))
                        .param("%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static List<Map<String, @Nullable Object>> rows(List<PersonalSection> all, String kind) {
        return all.stream()
                .filter(section -> section.kind().equals(kind))
                .map(PersonalSection::rows)
                .findFirst()
                .orElseThrow();
    }

    private List<PersonId> everybody() {
        return jdbc.sql("select id from person")
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    private PersonalDataService service(PersonId actor) {
        return new PersonalDataService(features, people, () -> new Actor(actor, "Somebody", null, null, true), clock);
    }

    private PersonId named(String email) {
        return id("select id from person where email = '" + email + "'");
    }

    private PersonId leaver() {
        return id("""
                select id from person
                 where left_on < current_date
                   and exists (select from goal where owner_id = person.id)
                   and exists (select from pairing where person.id in (mentor_id, mentee_id))
                 order by id limit 1
                """);
    }

    private PersonId id(String sql) {
        return new PersonId(jdbc.sql(sql).query(UUID.class).single());
    }
}
