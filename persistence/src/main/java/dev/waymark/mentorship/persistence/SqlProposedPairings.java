package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.matching.ProposedPairing;
import dev.waymark.mentorship.matching.ProposedPairings;
import dev.waymark.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlProposedPairings implements ProposedPairings {

    private final JdbcClient jdbc;

    SqlProposedPairings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ProposedPairing> to(PersonId mentor, LocalDate day) {
        return jdbc.sql("with " + SqlMentorshipLists.PERSON_ON_DAY + """
                        select pd.id, pd.name, pd.level, pd.rank, pd.line, pg.id as pairing_id, pg.version,
                               ph.valid_from as since, who.name as by,
                               array(select fc.name from pairing_focus pf
                                       join framework_competency fc on fc.competency_id = pf.competency_id
                                       join framework f on f.id = fc.framework_id and f.state = 'PUBLISHED'
                                      where pf.pairing_id = pg.id order by fc.position) as focus
                          from pairing pg
                          join pairing_phase ph on ph.pairing_id = pg.id and ph.valid_to is null
                          join person who on who.id = ph.changed_by
                          join person_on_day pd on pd.id = pg.mentee_id
                         where pg.mentor_id = :mentor and pg.state = 'PROPOSED'
                         order by ph.changed_at, pd.name, pg.id
                        """)
                .param("day", day)
                .param("mentor", mentor.value())
                .query((row, n) -> proposed(row))
                .list();
    }

    private static ProposedPairing proposed(ResultSet row) throws SQLException {
        return new ProposedPairing(
                new PairingId(row.getObject("pairing_id", UUID.class)),
                row.getInt("version"),
                SqlMentorshipLists.participant(row, "id", "name", "level", "rank", "line"),
                row.getString("by"),
                row.getObject("since", LocalDate.class),
                List.of((String[]) row.getArray("focus").getArray()));
    }
}
