package dev.waymark.growth.persistence;

import dev.waymark.growth.GivenGoal;
import dev.waymark.growth.GivingId;
import dev.waymark.growth.GivingRow;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalText;
import dev.waymark.growth.Recipients;
import dev.waymark.growth.TemplateId;
import dev.waymark.growth.TemplateLists;
import dev.waymark.growth.TemplateRow;
import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlTemplateLists implements TemplateLists {

    private static final String TEMPLATE = """
            select t.*, keeper.name as keeper_name, t.keeper_id = :actor or :leads as changeable,
                   array(select tr.responsibility_id from goal_template_responsibility tr
                          cross join lateral (%1$s) words
                          where tr.template_id = t.id order by words.rank, words.position) as shown_ids,
                   array(select words.description from goal_template_responsibility tr
                          cross join lateral (%1$s) words
                          where tr.template_id = t.id order by words.rank, words.position) as shown_words
              from goal_template t join person keeper on keeper.id = t.keeper_id
            """.formatted(ResponsibilityWords.of("tr.responsibility_id"));

    /** Who is here on a level today, without the giver: for a mentor the mentees of now, for a lead everybody. */
    private static final String REACHED = """
              from person p
              join level_assignment la on la.person_id = p.id and la.valid_from <= :today
                                      and (la.valid_to is null or la.valid_to > :today)
              left join placement pl on pl.person_id = p.id and pl.valid_from <= :today
                                    and (pl.valid_to is null or pl.valid_to > :today)
             where (p.left_on is null or p.left_on > :today) and p.id <> :actor
               and (:leads or exists (select from pairing where mentor_id = :actor and mentee_id = p.id
                                         and state in ('ACTIVE', 'ON_HOLD')))
            """;

    private final JdbcClient jdbc;

    SqlTemplateLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TemplateRow> templates(boolean retired, Actor reader, Slice slice) {
        return jdbc.sql(TEMPLATE + """
                         where (t.retired_at is not null) = :retired
                         order by lower(t.title), t.id limit :limit offset :offset
                        """)
                .params(actor(reader))
                .param("retired", retired)
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, n) -> template(row))
                .list();
    }

    @Override
    public int countTemplates(boolean retired) {
        return jdbc.sql("select count(*) from goal_template where (retired_at is not null) = :retired")
                .param("retired", retired)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<TemplateRow> template(TemplateId id, Actor reader) {
        return jdbc.sql(TEMPLATE + " where t.id = :id")
                .params(actor(reader))
                .param("id", id.value())
                .query((row, n) -> template(row))
                .optional();
    }

    private static TemplateRow template(ResultSet row) throws SQLException {
        return new TemplateRow(
                new TemplateId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                person(row, "keeper_id", "keeper_name"),
                new GoalText(row.getString("title"), row.getString("impact")),
                row.getInt("days"),
                ResponsibilityWords.shown(row),
                row.getObject("retired_at") != null,
                row.getBoolean("changeable"));
    }

    @Override
    public List<PersonRef> reached(String text, Actor giver, LocalDate today, Slice slice) {
        return jdbc.sql("select p.id, p.name" + REACHED + """
                           and plain_text(p.name) like plain_text(:pattern)
                         order by p.name, p.id limit :limit offset :offset
                        """)
                .params(reach(giver, today))
                .param("pattern", Patterns.containing(text))
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, n) -> person(row, "id", "name"))
                .list();
    }

    @Override
    public int countReached(Recipients.Everybody everybody, Actor giver, LocalDate today) {
        var parameters = reach(giver, today);
        return jdbc.sql("select count(*)" + REACHED + condition(everybody, parameters))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Reached> reached(Recipients recipients, TemplateId template, Actor giver, LocalDate today) {
        var parameters = reach(giver, today);
        return jdbc.sql("""
                        select p.id, exists (select from goal join goal_giving on goal_giving.id = goal.giving_id
                                              where goal.owner_id = p.id and goal_giving.template_id = :template
                                                and goal.state = 'DRAFT' and goal.visibility <> 'ONLY_ME') as has
                        """ + REACHED + condition(recipients, parameters) + " order by p.id limit :limit")
                .params(parameters)
                .param("template", template.value())
                .param("limit", Recipients.MOST + 1)
                .query((row, n) -> new Reached(new PersonId(row.getObject("id", UUID.class)), row.getBoolean("has")))
                .list();
    }

    /** Says who is meant, and adds the parameters that it names. */
    private static String condition(Recipients recipients, Map<String, Object> parameters) {
        return switch (recipients) {
            case Recipients.Chosen(var people) -> {
                parameters.put("people", people.stream().map(PersonId::value).toArray(UUID[]::new));
                yield " and p.id = any (:people)";
            }
            case Recipients.Everybody(var level, var line) -> {
                var condition = "";
                if (level != null) {
                    parameters.put("level", level.value());
                    condition += " and la.level_id = :level";
                }
                if (line != null) {
                    parameters.put("line", line.value());
                    condition += " and pl.product_line_id = :line";
                }
                yield condition;
            }
        };
    }

    @Override
    public List<GivingRow> givings(Actor reader, Slice slice) {
        return jdbc.sql("""
                        select given.*, giver.name as giver_name, t.title,
                               coalesce(seen.drafts, 0) as drafts, coalesce(seen.begun, 0) as begun
                          from (select * from goal_giving where :leads or given_by = :actor
                                 order by given_at desc, id desc limit :limit offset :offset) given
                          join person giver on giver.id = given.given_by
                          join goal_template t on t.id = given.template_id
                          left join lateral (select count(*) filter (where state = 'DRAFT') as drafts,
                                                    count(*) filter (where state <> 'DRAFT') as begun
                                               from goal where giving_id = given.id and %s) seen on true
                         order by given.given_at desc, given.id desc
                        """.formatted(Sight.sees("goal.owner_id", "goal.visibility")))
                .params(Sight.of(reader))
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, n) -> giving(row))
                .list();
    }

    private static GivingRow giving(ResultSet row) throws SQLException {
        var undone = row.getTimestamp("undone_at");
        return new GivingRow(
                new GivingId(row.getObject("id", UUID.class)),
                row.getString("title"),
                person(row, "given_by", "giver_name"),
                row.getTimestamp("given_at").toInstant(),
                row.getInt("people"),
                row.getInt("drafts"),
                row.getInt("begun"),
                undone == null ? null : undone.toInstant(),
                row.getInt("taken_back"));
    }

    @Override
    public int countGivings(Actor reader) {
        return jdbc.sql("select count(*) from goal_giving where :leads or given_by = :actor")
                .params(actor(reader))
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<GivenGoal> given(GoalId goal, Actor reader) {
        return jdbc.sql("""
                        select giver.id, giver.name, given.given_at
                          from goal
                          join goal_giving given on given.id = goal.giving_id
                          join person giver on giver.id = given.given_by
                         where goal.id = :goal and
                        """ + Sight.sees("goal.owner_id", "goal.visibility"))
                .params(Sight.of(reader))
                .param("goal", goal.value())
                .query((row, n) -> new GivenGoal(
                        person(row, "id", "name"), row.getTimestamp("given_at").toInstant()))
                .optional();
    }

    private static Map<String, Object> reach(Actor giver, LocalDate today) {
        var parameters = actor(giver);
        parameters.put("today", today);
        return parameters;
    }

    private static Map<String, Object> actor(Actor actor) {
        var parameters = new HashMap<String, Object>();
        parameters.put("actor", actor.id().value());
        parameters.put("leads", actor.leads());
        return parameters;
    }

    private static PersonRef person(ResultSet row, String id, String name) throws SQLException {
        return new PersonRef(new PersonId(row.getObject(id, UUID.class)), row.getString(name));
    }
}
