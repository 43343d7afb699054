package dev.waymark.people.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.Scope;
import dev.waymark.mentorship.Organisation;
import dev.waymark.mentorship.PairingState;
import dev.waymark.people.Care;
import dev.waymark.people.CareRecords;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.Ids;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class CareHistoryIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CareRecords records;

    @Test
    void tellsManagersAndMentorsWithTheirTimesTheLatestFirst() {
        var organisation = new Organisation(jdbc);
        var boss = organisation.person("Mei", Scope.LEAD, DAY.minusYears(2));
        var mentor = organisation.person("Ana", Scope.MENTOR, DAY.minusYears(2));
        var former = organisation.person("David", Scope.MENTOR, DAY.minusYears(2));
        var person = organisation.person(
                "Milan", Scope.CONTRIBUTOR, DAY.minusDays(300), organisation.line("Payments"), boss);
        // another product line under the same manager
        jdbc.sql("update placement set valid_to = :on where person_id = :id")
                .param("on", DAY.minusDays(100))
                .param("id", person.value())
                .update();
        jdbc.sql("""
                insert into placement (id, person_id, manager_id, valid_from) values (:id, :person, :boss, :on)
                """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("boss", boss.value())
                .param("on", DAY.minusDays(100))
                .update();
        var ended = organisation.pairing(former, person, PairingState.COMPLETED, DAY.minusDays(150));
        organisation.phase(ended, former, PairingState.ACTIVE, DAY.minusDays(250), DAY.minusDays(200));
        organisation.phase(ended, former, PairingState.ON_HOLD, DAY.minusDays(200), DAY.minusDays(150));
        organisation.pairing(mentor, person, PairingState.ACTIVE, DAY.minusDays(40));
        organisation.pairing(former, organisation.person("Elif", Scope.CONTRIBUTOR, DAY), PairingState.ACTIVE, DAY);

        assertThat(records.of(person, DAY))
                .containsExactly(
                        new Care(ref(mentor, "Ana"), Care.Kind.MENTOR, DAY.minusDays(40), null),
                        new Care(ref(boss, "Mei"), Care.Kind.MANAGER, DAY.minusDays(300), null),
                        new Care(ref(former, "David"), Care.Kind.MENTOR, DAY.minusDays(250), DAY.minusDays(150)));
        assertThat(SqlStatements.during(() -> records.of(person, DAY))).hasSize(1);
    }

    private static PersonRef ref(PersonId id, String name) {
        return new PersonRef(id, name);
    }
}
