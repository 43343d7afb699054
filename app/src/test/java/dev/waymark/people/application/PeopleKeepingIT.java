package dev.waymark.people.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.career.Framework;
import dev.waymark.career.Frameworks;
import dev.waymark.career.LevelId;
import dev.waymark.people.Accounts;
import dev.waymark.people.Actor;
import dev.waymark.people.AddPerson;
import dev.waymark.people.AssignmentReason;
import dev.waymark.people.ChangeLevel;
import dev.waymark.people.CorrectLevel;
import dev.waymark.people.EditPerson;
import dev.waymark.people.Email;
import dev.waymark.people.JobTitle;
import dev.waymark.people.LevelAssignment;
import dev.waymark.people.MarkAsLeft;
import dev.waymark.people.People;
import dev.waymark.people.PeopleKeeping;
import dev.waymark.people.PeopleRecords;
import dev.waymark.people.Person;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonLeft;
import dev.waymark.people.PersonName;
import dev.waymark.people.PersonProfile;
import dev.waymark.people.PersonRef;
import dev.waymark.people.ProductLines;
import dev.waymark.people.Rejoin;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.testing.IntegrationTest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@Transactional
class PeopleKeepingIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PeopleRecords records;

    @Autowired
    private ProductLines lines;

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<Object> events = new ArrayList<>();
    private final Actor lead = new Actor(PersonId.next(), "Lena Lead", null, null, true);
    private PeopleKeeping keeping;

    @BeforeEach
    void lead() {
        jdbc.sql("""
                        insert into person (id, name, email, job_title, joined_on, version)
                        values (?, 'Lena Lead', ?, 'Head of Product', '2020-01-01', 0)""").params(lead.id().value(), lead.id() + "@example.com").update();
        keeping = new PeopleKeepingService(people, accounts, lines, frameworks, () -> lead, events::add, CLOCK);
    }

    @Test
    void givesBackWhatWasStored() {
        var manager = add("manager", null, null);
        var id = add("ida", "Payments", manager);
        var stored = stored(id);
        assertThat(stored.name()).isEqualTo(new PersonName("Name of ida"));
        assertThat(stored.email()).isEqualTo(new Email("ida@example.com"));
        assertThat(stored.jobTitle()).isEqualTo(new JobTitle("PM"));
        assertThat(stored.joinedOn()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(stored.leftOn()).isEmpty();
        assertThat(stored.levels())
                .containsExactly(new LevelAssignment(
                        level(1),
                        LocalDate.of(2025, 1, 1),
                        null,
                        AssignmentReason.HIRED,
                        "",
                        lead.id(),
                        CLOCK.instant()));
        var place = stored.placementOn(TODAY).orElseThrow();
        assertThat(place.manager()).isEqualTo(manager);
        assertThat(place.line()).isEqualTo(lines.named("payments").id());
        assertThat(stored.version()).isZero();
    }

    @Test
    void storesACorrectionOfTheHistoryAsAWhole() {
        var id = add("ida", null, null);
        change(id, 2, LocalDate.of(2025, 8, 1), AssignmentReason.PROMOTED);
        change(id, 3, LocalDate.of(2026, 2, 1), AssignmentReason.PROMOTED);
        var wrong = held(id, LocalDate.of(2025, 8, 1));
        keeping.correctLevel(new CorrectLevel(id, version(id), wrong, level(2), LocalDate.of(2025, 10, 1), "A slip"));
        assertThat(stored(id).levelOn(LocalDate.of(2025, 9, 30)).orElseThrow().level())
                .isEqualTo(level(1));
        assertThat(stored(id).levelOn(LocalDate.of(2025, 10, 1)).orElseThrow().level())
                .isEqualTo(level(2));
        assertThat(profile(id).levels())
                .extracting(PersonProfile.HeldLevel::isVoid)
                .containsExactly(false, false, true, false);
        assertThat(profile(id).levels().getFirst().decidedBy()).isEqualTo("Lena Lead");
    }

    @Test
    void countsEachChangeSoThatTheSlowerOfTwoIsTold() {
        var id = add("ida", null, null);
        change(id, 2, LocalDate.of(2026, 1, 1), AssignmentReason.PROMOTED);
        assertThat(version(id)).isEqualTo(1);
        assertThatThrownBy(() ->
                        keeping.changeLevel(new ChangeLevel(id, 0, level(3), TODAY, AssignmentReason.PROMOTED, "")))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void tellsTheSlowerOfTwoWhoSaveAtTheSameMoment() {
        var id = add("ida", null, null);
        stored(id).rename(new PersonName("Ida the Slow"));
        jdbc.sql("update person set version = version + 1 where id = ?")
                .param(id.value())
                .update();
        assertThatThrownBy(() -> people.save(people.findById(id).orElseThrow())).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void movesAPersonFromADayOn() {
        var boss = add("boss", null, null);
        var id = add("ida", "Payments", null);
        keeping.edit(new EditPerson(
                id,
                0,
                new PersonName("Ida New"),
                new Email("ida.new@example.com"),
                new JobTitle("Senior PM"),
                "Logistics",
                boss,
                LocalDate.of(2026, 10, 1)));
        var profile = profile(id);
        assertThat(profile.name()).isEqualTo("Ida New");
        assertThat(profile.placements())
                .extracting(
                        place -> requireNonNull(place.line()).name(),
                        PersonProfile.Place::manager,
                        PersonProfile.Place::to)
                .containsExactly(
                        tuple("Logistics", new PersonRef(boss, "Name of boss"), null),
                        tuple("Payments", null, LocalDate.of(2026, 10, 1)));
        assertThat(profile(boss).reports()).containsExactly(new PersonRef(id, "Ida New"));
        assertThat(profile(boss).reportCount()).isOne();
    }

    @Test
    void refusesAnAddressThatSomebodyHas() {
        add("ida", null, null);
        assertBroken("people.email-taken", () -> add("IDA", null, null));
    }

    @Test
    void refusesManagersInACircle() {
        var top = add("top", null, null);
        var middle = add("middle", null, top);
        var low = add("low", null, middle);
        assertBroken("people.managers-in-a-circle", () -> edit(top, low));
    }

    @Test
    void refusesManagersInACircleWhoeverWrites() {
        var top = add("top", null, null);
        var low = add("low", null, top);
        entities.flush();
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into placement (id, person_id, manager_id, valid_from)
                        values (?, ?, ?, '2026-01-01')""")
                        .params(UUID.randomUUID(), top.value(), low.value())
                        .update())
                .hasMessageContaining("would be above themself");
    }

    @Test
    void refusesTwoLevelsOnOneDayWhoeverWrites() {
        var id = add("ida", null, null);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into level_assignment (id, person_id, level_id, valid_from, valid_to, reason, decided_at)
                        values (?, ?, ?, '2025-06-01', '2025-07-01', 'MOVED', now())""")
                        .params(UUID.randomUUID(), id.value(), level(2).value())
                        .update())
                .hasMessageContaining("level_assignment_is_one_at_a_time");
    }

    @Test
    void tellsOtherFeaturesWhoLeftAndTakesBackWhoReturns() {
        var id = add("ida", "Payments", null);
        keeping.leave(new MarkAsLeft(id, 0, LocalDate.of(2026, 11, 1)));
        assertThat(events).containsExactly(new PersonLeft(id, LocalDate.of(2026, 11, 1), lead.id(), CLOCK.instant()));
        assertThat(profile(id).hasLeftBy(TODAY)).isTrue();
        assertThat(profile(id).levelOn(TODAY)).isEmpty();
        assertThat(profile(id).placeOn(TODAY)).isEmpty();
        keeping.rejoin(new Rejoin(id, version(id), TODAY, level(2), "Payments", null));
        assertThat(profile(id).levelOn(TODAY).orElseThrow().level()).isEqualTo(level(2));
        assertThat(profile(id).leftOn()).isNull();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void writesNothingWhenAListenerFails() {
        var transaction = new TransactionTemplate(transactions);
        var refusing = new PeopleKeepingService(
                people,
                accounts,
                lines,
                frameworks,
                () -> lead,
                event -> {
                    throw new IllegalStateException("a pairing cannot be ended");
                },
                CLOCK);
        var id = requireNonNull(transaction.execute(status -> add("faithful" + UUID.randomUUID(), null, null)));
        assertThatThrownBy(
                        () -> transaction.executeWithoutResult(status -> refusing.leave(new MarkAsLeft(id, 0, TODAY))))
                .hasMessage("a pairing cannot be ended");
        assertThat(requireNonNull(transaction.execute(status -> profile(id))).leftOn())
                .isNull();
    }

    private PersonId add(String who, @Nullable String line, @Nullable PersonId manager) {
        return keeping.add(new AddPerson(
                new PersonName("Name of " + who),
                new Email(who + "@example.com"),
                new JobTitle("PM"),
                LocalDate.of(2025, 1, 1),
                level(1),
                line,
                manager));
    }

    private void change(PersonId id, int rank, LocalDate from, AssignmentReason reason) {
        keeping.changeLevel(new ChangeLevel(id, version(id), level(rank), from, reason, ""));
    }

    private void edit(PersonId id, PersonId manager) {
        keeping.edit(new EditPerson(
                id,
                version(id),
                new PersonName("Any"),
                new Email(id + "@example.com"),
                new JobTitle(""),
                null,
                manager,
                TODAY));
    }

    private Person stored(PersonId id) {
        entities.flush();
        entities.clear();
        return people.findById(id).orElseThrow();
    }

    private int version(PersonId id) {
        return stored(id).version();
    }

    private PersonProfile profile(PersonId id) {
        return records.profile(id, TODAY).orElseThrow();
    }

    private UUID held(PersonId id, LocalDate from) {
        return profile(id).levels().stream()
                .filter(held -> held.from().equals(from))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private LevelId level(int rank) {
        return framework().levels().get(rank - 1).id();
    }

    private Framework framework() {
        return frameworks.published().orElseThrow();
    }

    private static void assertBroken(String rule, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
