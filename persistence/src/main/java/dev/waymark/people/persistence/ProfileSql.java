package dev.waymark.people.persistence;

import dev.waymark.career.LevelId;
import dev.waymark.people.AssignmentReason;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonProfile;
import dev.waymark.people.PersonProfile.HeldLevel;
import dev.waymark.people.PersonProfile.Place;
import dev.waymark.people.PersonProfile.Relation;
import dev.waymark.people.PersonRef;
import dev.waymark.people.ProductLine;
import dev.waymark.people.ProductLineId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's profile, in five statements. */
record ProfileSql(JdbcClient jdbc) {

    Optional<PersonProfile> read(PersonId id, LocalDate today) {
        return jdbc.sql("select version, name, email, job_title, joined_on, left_on from person where id = ?")
                .param(id.value())
                .query((row, i) -> {
                    var levels = levels(id);
                    var reports = reports(id);
                    return new PersonProfile(
                            id,
                            true,
                            row.getInt("version"),
                            row.getString("name"),
                            row.getString("email"),
                            row.getString("job_title"),
                            row.getObject("joined_on", LocalDate.class),
                            row.getObject("left_on", LocalDate.class),
                            levels.stream()
                                    .filter(held ->
                                            !held.isVoid() && !held.from().isAfter(today))
                                    .map(HeldLevel::level)
                                    .findFirst()
                                    .orElse(null),
                            levels,
                            placements(id),
                            reports.stream().map(Report::person).toList(),
                            reports.isEmpty() ? 0 : reports.getFirst().count(),
                            relations(id, "mentee_id", "mentor_id"),
                            relations(id, "mentor_id", "mentee_id"));
                })
                .optional();
    }

    private List<HeldLevel> levels(PersonId id) {
        return jdbc.sql("""
                        select la.id, la.level_id, la.valid_from, la.valid_to, la.reason, la.note, la.decided_at,
                               decider.name as decider
                          from level_assignment la
                          left join person decider on decider.id = la.decided_by
                         where la.person_id = ?
                         order by la.valid_from desc, la.valid_to desc nulls first, la.decided_at desc""")
                .param(id.value())
                .query((row, i) -> new HeldLevel(
                        row.getObject("id", UUID.class),
                        new LevelId(row.getObject("level_id", UUID.class)),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        AssignmentReason.valueOf(row.getString("reason")),
                        row.getString("note"),
                        row.getString("decider"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Place> placements(PersonId id) {
        return jdbc.sql("""
                        select pl.valid_from, pl.valid_to, pl.product_line_id, line.name as line,
                               pl.manager_id, manager.name as manager
                          from placement pl
                          left join product_line line on line.id = pl.product_line_id
                          left join person manager on manager.id = pl.manager_id
                         where pl.person_id = ? and pl.valid_to is distinct from pl.valid_from
                         order by pl.valid_from desc""")
                .param(id.value())
                .query((row, i) -> {
                    var line = row.getObject("product_line_id", UUID.class);
                    return new Place(
                            line == null ? null : new ProductLine(new ProductLineId(line), row.getString("line")),
                            SqlPeopleRecords.ref(row.getObject("manager_id", UUID.class), row.getString("manager")),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class));
                })
                .list();
    }

    private List<Report> reports(PersonId id) {
        return jdbc.sql("""
                        select p.id, p.name, count(*) over () as reports
                          from placement pl
                          join person p on p.id = pl.person_id
                         where pl.manager_id = ? and pl.valid_to is null
                         order by p.name, p.id
                         limit ?""")
                .params(id.value(), PersonProfile.MOST_REPORTS)
                .query((row, i) -> new Report(
                        new PersonRef(new PersonId(row.getObject("id", UUID.class)), row.getString("name")),
                        row.getInt("reports")))
                .list();
    }

    private List<Relation> relations(PersonId id, String mine, String theirs) {
        return jdbc.sql("""
                        select p.id, p.name, pa.state, min(ph.valid_from) as since
                          from pairing pa
                          join person p on p.id = pa.%s
                          join pairing_phase ph on ph.pairing_id = pa.id
                         where pa.%s = ? and pa.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
                         group by pa.id, p.id
                         order by p.name, p.id""".formatted(theirs, mine))
                .param(id.value())
                .query((row, i) -> new Relation(
                        new PersonRef(new PersonId(row.getObject("id", UUID.class)), row.getString("name")),
                        !row.getString("state").equals("PROPOSED"),
                        row.getString("state").equals("ON_HOLD"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    private record Report(PersonRef person, int count) {}
}
