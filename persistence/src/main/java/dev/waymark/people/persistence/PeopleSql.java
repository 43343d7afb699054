package dev.waymark.people.persistence;

import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleOrder;
import dev.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Builds the statements of the people list. First the page's identifiers are chosen, from the tables that filter and
 * order need and no others; then what a row shows is fetched for them alone. So the cost of a page does not grow with
 * what a row shows.
 */
final class PeopleSql {

    /** The level held today; of somebody who has left, the last one. */
    private static final String LEVEL = """
              left join level_assignment la on la.person_id = p.id and la.valid_from <= :today
                    and (la.valid_to is null or la.valid_to > :today or la.valid_to = p.left_on and la.valid_from < la.valid_to)
              left join (framework_level fl join framework f on f.id = fl.framework_id and f.state = 'PUBLISHED')
                     on fl.level_id = la.level_id
            """;

    private static final String PLACE = """
              left join placement pl on pl.person_id = p.id and pl.valid_from <= :today
                    and (pl.valid_to is null or pl.valid_to > :today or pl.valid_to = p.left_on and pl.valid_from < pl.valid_to)
              left join product_line line on line.id = pl.product_line_id
              left join person manager on manager.id = pl.manager_id
            """;

    private static final String OPEN = "state in ('ACTIVE', 'ON_HOLD')";

    private final PeopleFilter filter;
    private final boolean namesOnly;
    private final Set<String> joins = new LinkedHashSet<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object[]> parameters = new ArrayList<>();

    PeopleSql(PeopleFilter filter, boolean namesOnly, LocalDate today) {
        this.filter = filter;
        this.namesOnly = namesOnly;
        bind("today", today);
        membership();
        words();
        level();
        line();
        mentoring();
    }

    private void bind(String name, Object value) {
        parameters.add(new Object[] {name, value});
    }

    private void membership() {
        switch (filter.membership()) {
            case CURRENT -> conditions.add("(p.left_on is null or p.left_on > :today)");
            case LEFT -> conditions.add("p.left_on <= :today");
            case EVERYBODY -> {}
        }
    }

    private void words() {
        var number = 0;
        for (var word : filter.text().split("\\s+")) {
            if (word.isEmpty()) continue;
            var name = "word" + ++number;
            conditions.add("p.search_text like plain_text(:" + name + ")");
            if (namesOnly) conditions.add("plain_text(p.name) like plain_text(:" + name + ")");
            bind(name, "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
    }

    private void level() {
        if (filter.level() == null) return;
        joins.add(LEVEL);
        conditions.add("la.level_id = :level");
        bind("level", filter.level().value());
    }

    private void line() {
        if (filter.line() == null) return;
        joins.add(PLACE);
        conditions.add("pl.product_line_id = :line");
        bind("line", filter.line().value());
    }

    private void mentoring() {
        switch (filter.mentoring()) {
            case ANY -> {}
            case HAS_MENTOR -> conditions.add("exists (select from pairing where mentee_id = p.id and " + OPEN + ")");
            case NEEDS_MENTOR -> {
                joins.add(LEVEL);
                conditions.add("fl.scope in ('CONTRIBUTOR', 'MENTOR')");
                conditions.add("not exists (select from pairing where mentee_id = p.id and " + OPEN + ")");
            }
            case MENTORS -> conditions.add("exists (select from pairing where mentor_id = p.id and " + OPEN + ")");
        }
    }

    List<Object[]> parameters() {
        return parameters;
    }

    String count() {
        return "select count(*) from person p\n" + String.join("", joins) + where();
    }

    String rows(PeopleOrder order, Slice slice) {
        var key = key(order.by());
        var direction = order.descending() ? " desc" : "";
        var chosen = "select p.id, " + key + " as key, p.name from person p\n" + String.join("", joins) + where()
                + " order by " + sorting(key, direction, "p.") + " limit " + slice.limit() + " offset "
                + slice.offset();
        return """
                with chosen as materialized (%s)
                select p.id, p.name, p.email, p.job_title, p.left_on,
                       la.level_id, case when la.valid_to is null or la.valid_to > :today then la.valid_from end as since,
                       line.name as line, manager.id as manager_id, manager.name as manager_name,
                       mentor.ids as mentor_ids, mentor.names as mentor_names,
                       (select count(*) from pairing where mentor_id = p.id and %s) as mentees
                  from chosen
                  join person p on p.id = chosen.id
                %s%s
                  left join lateral (select array_agg(m.id order by m.name, m.id) as ids,
                                            array_agg(m.name order by m.name, m.id) as names
                                       from pairing pa join person m on m.id = pa.mentor_id
                                      where pa.mentee_id = p.id and pa.%s) mentor on true
                 order by %s""".formatted(chosen, OPEN, LEVEL, PLACE, OPEN, sorting("chosen.key", direction, "chosen."));
    }

    private String key(PeopleOrder.By by) {
        return switch (by) {
            case NAME -> "p.name";
            case JOB_TITLE -> "nullif(lower(p.job_title), '')";
            case LEVEL -> joined(LEVEL, "fl.rank");
            // somebody longest in the level comes last: the time rises as the date falls
            case TIME_IN_LEVEL -> joined(LEVEL, "(:today - la.valid_from)");
            case PRODUCT_LINE -> joined(PLACE, "line.name");
            case MANAGER -> joined(PLACE, "manager.name");
        };
    }

    private String joined(String tables, String expression) {
        joins.add(tables);
        return expression;
    }

    private static String sorting(String key, String direction, String table) {
        // one plain order by name, which the index has, for the most frequent case
        if (key.equals("p.name")) return "p.name" + direction + ", p.id" + direction;
        return key + direction + " nulls last, " + table + "name, " + table + "id";
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
