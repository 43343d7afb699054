package dev.waymark.people.persistence;

import dev.waymark.career.LevelId;
import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleOrder;
import dev.waymark.people.PeopleRecords;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonProfile;
import dev.waymark.people.PersonRef;
import dev.waymark.people.PersonRow;
import dev.waymark.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlPeopleRecords implements PeopleRecords {

    private final JdbcClient jdbc;
    private final ProfileSql profiles;

    SqlPeopleRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.profiles = new ProfileSql(jdbc);
    }

    @Override
    public List<PersonRow> rows(
            PeopleFilter filter, boolean namesOnly, PeopleOrder order, Slice slice, LocalDate today) {
        var sql = new PeopleSql(filter, namesOnly, today);
        return statement(sql.rows(order, slice), sql)
                .query(SqlPeopleRecords::row)
                .list();
    }

    @Override
    public int count(PeopleFilter filter, boolean namesOnly, LocalDate today) {
        var sql = new PeopleSql(filter, namesOnly, today);
        return statement(sql.count(), sql).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec statement(String text, PeopleSql sql) {
        var statement = jdbc.sql(text);
        for (var parameter : sql.parameters()) statement = statement.param((String) parameter[0], parameter[1]);
        return statement;
    }

    private static PersonRow row(ResultSet row, int i) throws SQLException {
        var level = row.getObject("level_id", UUID.class);
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("job_title"),
                level == null ? null : new LevelId(level),
                row.getObject("since", LocalDate.class),
                row.getString("line"),
                ref(row.getObject("manager_id", UUID.class), row.getString("manager_name")),
                mentors(row),
                row.getInt("mentees"),
                row.getObject("left_on", LocalDate.class));
    }

    private static List<PersonRef> mentors(ResultSet row) throws SQLException {
        var array = row.getArray("mentor_ids");
        if (array == null) return List.of();
        var ids = (UUID[]) array.getArray();
        var names = (String[]) row.getArray("mentor_names").getArray();
        var mentors = new ArrayList<PersonRef>(ids.length);
        for (var i = 0; i < ids.length; i++) mentors.add(new PersonRef(new PersonId(ids[i]), names[i]));
        return mentors;
    }

    static @Nullable PersonRef ref(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new PersonRef(new PersonId(id), name);
    }

    @Override
    public Optional<PersonProfile> profile(PersonId id, LocalDate today) {
        return profiles.read(id, today);
    }
}
