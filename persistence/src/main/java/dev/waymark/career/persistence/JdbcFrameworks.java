package dev.waymark.career.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.waymark.career.Competency;
import dev.waymark.career.CompetencyId;
import dev.waymark.career.Framework;
import dev.waymark.career.FrameworkId;
import dev.waymark.career.Frameworks;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.Responsibility;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.career.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions of the framework as rows. A version never changes once it is published, so the last one read is kept; which
 * one is in force is asked of the database each time.
 */
@Repository
class JdbcFrameworks implements Frameworks {

    private final JdbcClient jdbc;
    private volatile @Nullable Framework last;

    JdbcFrameworks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Framework> published() {
        var header = jdbc.sql("select id, version, name from framework where state = 'PUBLISHED'")
                .query(JdbcFrameworks::header)
                .optional();
        var published = header.map(this::whole);
        published.ifPresent(framework -> last = framework);
        return published;
    }

    @Override
    public Optional<Framework> findById(FrameworkId id) {
        return jdbc.sql("select id, version, name from framework where id = ?")
                .param(id.value())
                .query(JdbcFrameworks::header)
                .optional()
                .map(this::whole);
    }

    private static Header header(ResultSet row, int number) throws SQLException {
        return new Header(new FrameworkId(row.getObject(1, UUID.class)), row.getInt(2), row.getString(3));
    }

    private Framework whole(Header header) {
        var known = last;
        if (known != null && known.id().equals(header.id())) return known;
        return new Framework(
                header.id(), header.version(), header.name(), competencies(header.id()), levels(header.id()));
    }

    private List<Competency> competencies(FrameworkId framework) {
        return jdbc.sql("select competency_id, name from framework_competency where framework_id = ? order by position")
                .param(framework.value())
                .query((row, i) -> new Competency(new CompetencyId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    private List<Level> levels(FrameworkId framework) {
        var titles = titles(framework);
        var routines = practices(framework, "ROUTINE");
        var milestones = practices(framework, "MILESTONE");
        var responsibilities = responsibilities(framework);
        return jdbc.sql("""
                        select level_id, rank, name, who_you_are, mission, scope, mentor_slots
                          from framework_level
                         where framework_id = ?
                         order by rank""")
                .param(framework.value())
                .query((row, i) -> {
                    var id = new LevelId(row.getObject("level_id", UUID.class));
                    return new Level(
                            id,
                            row.getInt("rank"),
                            row.getString("name"),
                            titles.getOrDefault(id, List.of()),
                            row.getString("who_you_are"),
                            row.getString("mission"),
                            Scope.valueOf(row.getString("scope")),
                            row.getInt("mentor_slots"),
                            responsibilities.getOrDefault(id, List.of()),
                            routines.getOrDefault(id, List.of()),
                            milestones.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<LevelId, List<String>> titles(FrameworkId framework) {
        return texts(
                jdbc.sql("select level_id, title from framework_level_title where framework_id = ? order by position")
                        .param(framework.value()));
    }

    private Map<LevelId, List<String>> practices(FrameworkId framework, String kind) {
        return texts(jdbc.sql("""
                        select level_id, description
                          from framework_level_practice
                         where framework_id = ? and kind = ?
                         order by position""").param(framework.value()).param(kind));
    }

    private static Map<LevelId, List<String>> texts(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, i) -> Map.entry(new LevelId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<LevelId, List<Responsibility>> responsibilities(FrameworkId framework) {
        return jdbc
                .sql("""
                        select level_id, responsibility_id, competency_id, description
                          from framework_responsibility
                         where framework_id = ?
                         order by position""")
                .param(framework.value())
                .query((row, i) -> Map.entry(
                        new LevelId(row.getObject(1, UUID.class)),
                        new Responsibility(
                                new ResponsibilityId(row.getObject(2, UUID.class)),
                                new CompetencyId(row.getObject(3, UUID.class)),
                                row.getString(4))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    @Override
    @Transactional
    public void publish(Framework framework, Instant at) {
        var now = Timestamp.from(at);
        jdbc.sql("update framework set state = 'RETIRED', retired_at = ? where state = 'PUBLISHED'")
                .param(now)
                .update();
        jdbc.sql("""
                        insert into framework (id, version, name, state, created_at, published_at)
                        values (?, ?, ?, 'PUBLISHED', ?, ?)""")
                .params(framework.id().value(), framework.version(), framework.name(), now, now)
                .update();
        var position = 0;
        for (var competency : framework.competencies()) insert(framework, competency, ++position);
        framework.levels().forEach(level -> insert(framework, level));
    }

    private void insert(Framework framework, Competency competency, int position) {
        remember("competency", competency.id().value());
        jdbc.sql("insert into framework_competency (framework_id, competency_id, position, name) values (?, ?, ?, ?)")
                .params(framework.id().value(), competency.id().value(), position, competency.name())
                .update();
    }

    private void insert(Framework framework, Level level) {
        remember("level", level.id().value());
        jdbc.sql("""
                        insert into framework_level
                               (framework_id, level_id, rank, name, who_you_are, mission, scope, mentor_slots)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        framework.id().value(),
                        level.id().value(),
                        level.rank(),
                        level.name(),
                        level.whoYouAre(),
                        level.mission(),
                        level.scope().name(),
                        level.mentorSlots())
                .update();
        for (var i = 0; i < level.titles().size(); i++)
            jdbc.sql("insert into framework_level_title (framework_id, level_id, position, title) values (?, ?, ?, ?)")
                    .params(
                            framework.id().value(),
                            level.id().value(),
                            i + 1,
                            level.titles().get(i))
                    .update();
        insert(framework, level, "ROUTINE", level.routines());
        insert(framework, level, "MILESTONE", level.milestones());
        for (var i = 0; i < level.responsibilities().size(); i++)
            insert(framework, level, level.responsibilities().get(i), i + 1);
    }

    private void insert(Framework framework, Level level, String kind, List<String> practices) {
        for (var i = 0; i < practices.size(); i++)
            jdbc.sql("""
                            insert into framework_level_practice (framework_id, level_id, kind, position, description)
                            values (?, ?, ?, ?, ?)""")
                    .params(framework.id().value(), level.id().value(), kind, i + 1, practices.get(i))
                    .update();
    }

    private void insert(Framework framework, Level level, Responsibility responsibility, int position) {
        remember("responsibility", responsibility.id().value());
        jdbc.sql("""
                        insert into framework_responsibility
                               (framework_id, responsibility_id, level_id, competency_id, position, description)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        framework.id().value(),
                        responsibility.id().value(),
                        level.id().value(),
                        responsibility.competency().value(),
                        position,
                        responsibility.description())
                .update();
    }

    /** The identity outlives the versions that speak of it. */
    private void remember(String table, UUID id) {
        jdbc.sql("insert into " + table + " (id) values (?) on conflict do nothing")
                .param(id)
                .update();
    }

    private record Header(FrameworkId id, int version, String name) {}
}
