package dev.waymark.growth.persistence;

import dev.waymark.growth.EvidenceFilter;
import dev.waymark.growth.EvidenceId;
import dev.waymark.growth.EvidenceLists;
import dev.waymark.growth.EvidenceRow;
import dev.waymark.growth.EvidenceText;
import dev.waymark.growth.EvidenceTime;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.Visibility;
import dev.waymark.growth.WebLink;
import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlEvidenceLists implements EvidenceLists {

    private static final String SEEN = """
              from evidence e
              join person owner on owner.id = e.owner_id
              left join goal on goal.id = e.goal_id
             where """ + Sight.sees("e.owner_id", "coalesce(goal.visibility, e.visibility)");

    private static final String ROW = """
            select e.*, owner.name as owner_name, goal.title as goal_title, goal.visibility as goal_visibility,
                   array(select er.responsibility_id from evidence_responsibility er
                          cross join lateral (%1$s) words
                          where er.evidence_id = e.id order by words.rank, words.position) as shown_ids,
                   array(select words.description from evidence_responsibility er
                          cross join lateral (%1$s) words
                          where er.evidence_id = e.id order by words.rank, words.position) as shown_words
            """.formatted(ResponsibilityWords.of("er.responsibility_id"));

    private static final String GOAL = """
            select id as goal_id, title as goal_title, visibility as goal_visibility
              from goal where owner_id = :owner
            """;

    private final JdbcClient jdbc;

    SqlEvidenceLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<EvidenceRow> rows(EvidenceFilter filter, Actor reader, Slice slice) {
        var conditions = conditions(filter);
        return jdbc.sql(ROW + SEEN + conditions.sql()
                        + " order by e.happened_on desc, e.id desc limit :limit offset :offset")
                .params(conditions.with(reader))
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, n) -> row(row))
                .list();
    }

    @Override
    public int count(EvidenceFilter filter, Actor reader) {
        var conditions = conditions(filter);
        return jdbc.sql("select count(*)" + SEEN + conditions.sql())
                .params(conditions.with(reader))
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<EvidenceRow> one(EvidenceId id, Actor reader) {
        return jdbc.sql(ROW + SEEN + " and e.id = :id")
                .params(Sight.of(reader))
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public List<EvidenceRow.OfGoal> goals(PersonId owner, String text, Slice slice) {
        return jdbc.sql(GOAL + """
                         and plain_text(title) like plain_text(:pattern)
                         order by state not in ('DRAFT', 'ACTIVE'), lower(title), id limit :limit offset :offset
                        """)
                .param("owner", owner.value())
                .param("pattern", Patterns.containing(text))
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, n) -> goal(row))
                .list();
    }

    @Override
    public Optional<EvidenceRow.OfGoal> goal(PersonId owner, GoalId id) {
        return jdbc.sql(GOAL + " and id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .query((row, n) -> goal(row))
                .optional();
    }

    private record Conditions(String sql, Map<String, Object> parameters) {

        Map<String, Object> with(Actor reader) {
            var all = new HashMap<>(parameters);
            all.putAll(Sight.of(reader));
            return all;
        }
    }

    private static Conditions conditions(EvidenceFilter filter) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (filter.owner() != null) {
            conditions.add(" and e.owner_id = :owner");
            parameters.put("owner", filter.owner().value());
        }
        if (filter.goal() != null) {
            conditions.add(" and e.goal_id = :goal");
            parameters.put("goal", filter.goal().value());
        }
        if (filter.competency() != null) {
            conditions.add("""
                     and exists (select from evidence_responsibility er
                                   join framework f on f.state = 'PUBLISHED'
                                   join framework_responsibility fr
                                     on fr.framework_id = f.id and fr.responsibility_id = er.responsibility_id
                                  where er.evidence_id = e.id and fr.competency_id = :competency)
                    """);
            parameters.put("competency", filter.competency().value());
        }
        if (filter.responsibility() != null) {
            conditions.add("""
                     and exists (select from evidence_responsibility er
                                  where er.evidence_id = e.id and er.responsibility_id = :responsibility)
                    """);
            parameters.put("responsibility", filter.responsibility().value());
        }
        return new Conditions(String.join("", conditions), parameters);
    }

    private static EvidenceRow row(ResultSet row) throws SQLException {
        return new EvidenceRow(
                new EvidenceId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new PersonRef(new PersonId(row.getObject("owner_id", UUID.class)), row.getString("owner_name")),
                new EvidenceText(row.getString("title"), row.getString("impact")),
                new EvidenceTime(
                        row.getObject("began_on", LocalDate.class), row.getObject("happened_on", LocalDate.class)),
                new WebLink(row.getString("link")),
                row.getObject("goal_id") == null ? null : goal(row),
                Visibility.valueOf(row.getString("visibility")),
                ResponsibilityWords.shown(row));
    }

    private static EvidenceRow.OfGoal goal(ResultSet row) throws SQLException {
        return new EvidenceRow.OfGoal(
                new GoalId(row.getObject("goal_id", UUID.class)),
                row.getString("goal_title"),
                Visibility.valueOf(row.getString("goal_visibility")));
    }
}
