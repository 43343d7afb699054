package dev.waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The dashboard as somebody would write it who knows the tables and wants nothing but speed: few statements, plain JDBC,
 * values as they come. It is what the product is measured against, so it must stay the quickest way known.
 */
final class DashboardByHand {

    /** What of the answer can be compared: the figures of each level on both dates, and the mentors in order. */
    record Answer(List<List<Integer>> now, List<List<Integer>> then, List<String> mentors, int mentees, int lines) {}

    private static final String NOW = read("dashboard.sql");
    private static final String THEN = read("dashboard-then.sql");

    private static final String MENTEES = """
            select q.mentor_id, q.mentee_id, m.name,
                   (select max(held_on) from mentorship_session s where s.pairing_id = q.id and s.held_on <= ?)
              from pairing q
              join pairing_phase ph on ph.pairing_id = q.id
              join person m on m.id = q.mentee_id
             where q.mentor_id = any (?) and ph.state in ('ACTIVE', 'ON_HOLD')
               and ph.valid_from <= ? and (ph.valid_to is null or ph.valid_to > ?)
             order by m.name, m.id
            """;

    private static final String LINES = """
            select l.id, l.name,
                   exists (select from placement p join level_assignment a on a.person_id = p.person_id
                            where p.product_line_id = l.id and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
                              and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?))
              from product_line l order by l.name
            """;

    private DashboardByHand() {}

    static Answer answer(Connection connection, LocalDate on, LocalDate then) throws SQLException {
        var now = new ArrayList<List<Integer>>();
        var mentors = new ArrayList<String>();
        var ids = new ArrayList<UUID>();
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('work_mem', '32MB', true), set_config('max_parallel_workers_per_gather', '0', true)");
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(NOW.replace("${d}", on.toString()))) {
            while (rows.next()) {
                if (rows.getInt(1) == 1) {
                    var level = new ArrayList<Integer>();
                    for (var column = 4; column <= 21; column++) level.add((int) Math.floor(rows.getDouble(column)));
                    now.add(level);
                } else {
                    ids.add(rows.getObject(2, UUID.class));
                    mentors.add(rows.getObject(2, UUID.class) + " " + rows.getInt(4) + " of " + rows.getInt(5));
                }
            }
        }
        return new Answer(now, then(connection, then), mentors, mentees(connection, ids, on), lines(connection, on));
    }

    private static List<List<Integer>> then(Connection connection, LocalDate then) throws SQLException {
        var levels = new ArrayList<List<Integer>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(THEN.replace("${d}", then.toString()))) {
            while (rows.next()) {
                var level = new ArrayList<Integer>();
                for (var column = 3; column <= 9; column++) level.add(rows.getInt(column));
                levels.add(level);
            }
        }
        return levels;
    }

    private static int mentees(Connection connection, List<UUID> mentors, LocalDate on) throws SQLException {
        Map<UUID, List<String>> mentees = new HashMap<>();
        try (var statement = connection.prepareStatement(MENTEES)) {
            statement.setDate(1, Date.valueOf(on));
            statement.setArray(2, connection.createArrayOf("uuid", mentors.toArray()));
            statement.setDate(3, Date.valueOf(on));
            statement.setDate(4, Date.valueOf(on));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    mentees.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(rows.getString(3));
                }
            }
        }
        return mentees.values().stream().mapToInt(List::size).sum();
    }

    private static int lines(Connection connection, LocalDate on) throws SQLException {
        var lines = 0;
        try (var statement = connection.prepareStatement(LINES)) {
            for (var i = 1; i <= 4; i++) statement.setDate(i, Date.valueOf(on));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) if (rows.getBoolean(3)) lines++;
            }
        }
        return lines;
    }

    private static String read(String name) {
        try (var script = Objects.requireNonNull(DashboardByHand.class.getResourceAsStream(name))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
