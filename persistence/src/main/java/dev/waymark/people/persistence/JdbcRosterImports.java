package dev.waymark.people.persistence;

import dev.waymark.career.LevelId;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLine;
import dev.waymark.people.ProductLineId;
import dev.waymark.people.roster.DateOrder;
import dev.waymark.people.roster.FieldChange;
import dev.waymark.people.roster.ImportColumn;
import dev.waymark.people.roster.ImportId;
import dev.waymark.people.roster.ImportOverview;
import dev.waymark.people.roster.ImportRow;
import dev.waymark.people.roster.ImportTitle;
import dev.waymark.people.roster.PlanCounts;
import dev.waymark.people.roster.ProblemKind;
import dev.waymark.people.roster.RosterField;
import dev.waymark.people.roster.RosterImports;
import dev.waymark.people.roster.RosterPerson;
import dev.waymark.people.roster.RosterPlan;
import dev.waymark.people.roster.RowFilter;
import dev.waymark.people.roster.RowOutcome;
import dev.waymark.people.roster.RowProblem;
import dev.waymark.people.roster.TitleDecision;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports in their own tables; people are read and written whole, by set-based SQL and COPY. */
@Repository
class JdbcRosterImports implements RosterImports {

    private static final String OVERVIEW = """
            select f.*, p.name as creator, t.task, t.percent, t.failure,
                (select count(*) from import_title i
                  where i.import_id = f.id and i.level_id is null and not i.left_out) as undecided
            from import_file f
            join import_task t on t.import_id = f.id
            join person p on p.id = f.created_by
            """;

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    JdbcRosterImports(JdbcClient sql, JdbcTemplate jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    @Override
    public void add(NewImport file, List<ImportColumn> columns) {
        sql.sql("""
                insert into import_file (id, file_name, content, size, charset, separator, header_line, lines,
                    created_by, created_at, stage)
                values (:id, :name, :content, :size, :charset, :separator, :headerLine, :lines, :by, :at, 'COLUMNS')
                """)
                .param("id", file.id().value())
                .param("name", file.fileName())
                .param("content", file.content())
                .param("size", file.content().length)
                .param("charset", file.charset())
                .param("separator", String.valueOf(file.separator()))
                .param("headerLine", file.headerLine())
                .param("lines", file.lines())
                .param("by", file.createdBy().value())
                .param("at", Timestamp.from(file.createdAt()))
                .update();
        sql.sql("insert into import_task (import_id, seen_at) values (:id, :at)")
                .param("id", file.id().value())
                .param("at", Timestamp.from(file.createdAt()))
                .update();
        saveColumns(file.id(), columns);
    }

    @Override
    public Optional<ImportOverview> overview(ImportId id) {
        return sql.sql(OVERVIEW + "where f.id = :id")
                .param("id", id.value())
                .query(JdbcRosterImports::overview)
                .optional();
    }

    @Override
    public List<ImportOverview> recent(int most) {
        return sql.sql(OVERVIEW + "order by f.created_at desc limit :most")
                .param("most", most)
                .query(JdbcRosterImports::overview)
                .list();
    }

    private static ImportOverview overview(ResultSet row, int number) throws SQLException {
        var task = row.getString("task");
        return new ImportOverview(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getInt("size"),
                row.getString("charset"),
                row.getString("separator"),
                row.getInt("header_line"),
                row.getInt("lines"),
                row.getString("creator"),
                row.getTimestamp("created_at").toInstant(),
                ImportOverview.Stage.valueOf(row.getString("stage")),
                task == null ? null : ImportOverview.Task.valueOf(task),
                row.getInt("percent"),
                row.getString("failure"),
                row.getBoolean("missing_leave"),
                row.getBoolean("changed_meanwhile"),
                row.getInt("undecided"),
                new PlanCounts(
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("level_changes"),
                        row.getInt("refused"),
                        row.getInt("left_out"),
                        row.getInt("stays"),
                        row.getInt("leaves"),
                        row.getInt("new_lines"),
                        row.getInt("problems"),
                        row.getInt("notices")));
    }

    @Override
    public void lock(ImportId id) {
        var found = sql.sql("select id from import_file where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        if (found.isEmpty()) throw new NotFound(id);
    }

    @Override
    public Optional<byte[]> content(ImportId id) {
        return sql.sql("select content from import_file where id = :id and content is not null")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void discard(ImportId id) {
        update("delete from import_file where id = :id", id);
    }

    @Override
    public void discardOlderThan(Instant time) {
        sql.sql("delete from import_file where created_at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }

    @Override
    public void task(
            ImportId id, ImportOverview.@Nullable Task task, int percent, @Nullable String failure, Instant at) {
        sql.sql("""
                update import_task set task = :task, percent = :percent, failure = :failure, seen_at = :at
                where import_id = :id
                """)
                .param("task", task == null ? null : task.name())
                .param("percent", percent)
                .param("failure", failure)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    @Override
    public boolean start(ImportId id, ImportOverview.Task task, Instant at, Instant alive) {
        return sql.sql("""
                update import_task set task = :task, percent = 0, failure = null, seen_at = :at
                where import_id = :id and (task is null or seen_at < :alive)
                """)
                        .param("task", task.name())
                        .param("at", Timestamp.from(at))
                        .param("alive", Timestamp.from(alive))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    @Override
    public boolean isSilent(ImportId id, Instant since) {
        return sql.sql("select seen_at < :since from import_task where import_id = :id")
                .param("since", Timestamp.from(since))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void stage(ImportId id, ImportOverview.Stage stage) {
        sql.sql("update import_file set stage = :stage, digest = null, changed_meanwhile = false where id = :id")
                .param("stage", stage.name())
                .param("id", id.value())
                .update();
    }

    @Override
    public void changedMeanwhile(ImportId id, boolean changed) {
        sql.sql("update import_file set changed_meanwhile = :changed where id = :id")
                .param("changed", changed)
                .param("id", id.value())
                .update();
    }

    // columns

    @Override
    public List<ImportColumn> columns(ImportId id) {
        return sql.sql("select * from import_column where import_id = :id order by position")
                .param("id", id.value())
                .query((row, number) -> new ImportColumn(
                        row.getInt("position"),
                        row.getString("header"),
                        field(row),
                        order(row),
                        row.getString("date_example"),
                        texts(row.getArray("samples")),
                        row.getBoolean("remembered")))
                .list();
    }

    @Override
    public void saveColumns(ImportId id, List<ImportColumn> columns) {
        update("delete from import_column where import_id = :id", id);
        var lines = new CopyLines();
        for (var column : columns) {
            lines.add(
                    id,
                    column.position(),
                    column.header(),
                    column.field(),
                    column.order(),
                    column.ambiguousDate(),
                    array(column.samples()),
                    column.remembered());
        }
        lines.into(
                "import_column (import_id, position, header, field, date_order, date_example, samples, remembered)",
                jdbc);
    }

    @Override
    public Map<String, ImportColumn> layout(String fingerprint) {
        var layout = new HashMap<String, ImportColumn>();
        sql.sql("select * from import_layout where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(row -> {
                    var header = row.getString("header");
                    layout.put(header, new ImportColumn(0, header, field(row), order(row), "", List.of(), true));
                });
        return layout;
    }

    @Override
    public void rememberLayout(String fingerprint, Map<String, ImportColumn> columns) {
        columns.forEach((header, column) -> sql.sql("""
                insert into import_layout (fingerprint, header, field, date_order)
                values (:fingerprint, :header, :field, :order)
                on conflict (fingerprint, header)
                do update set field = excluded.field, date_order = excluded.date_order
                """)
                .param("fingerprint", fingerprint)
                .param("header", header)
                .param("field", column.field() == null ? null : column.field().name())
                .param("order", column.order() == null ? null : column.order().name())
                .update());
    }

    private static @Nullable RosterField field(ResultSet row) throws SQLException {
        var field = row.getString("field");
        return field == null ? null : RosterField.valueOf(field);
    }

    private static @Nullable DateOrder order(ResultSet row) throws SQLException {
        var order = row.getString("date_order");
        return order == null ? null : DateOrder.valueOf(order);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String array(List<String> texts) {
        var array = new StringBuilder("{");
        for (var text : texts) {
            if (array.length() > 1) array.append(',');
            array.append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    // titles

    @Override
    public void replaceTitles(ImportId id, List<KeyedTitle> titles) {
        update("delete from import_title where import_id = :id", id);
        var lines = new CopyLines();
        for (var keyed : titles) {
            var title = keyed.title();
            lines.add(
                    id,
                    title.position(),
                    keyed.key(),
                    title.title(),
                    title.people(),
                    title.origin(),
                    title.decision() instanceof TitleDecision.Means(var level) ? level : null,
                    title.decision() instanceof TitleDecision.LeaveOut);
        }
        lines.into("import_title (import_id, position, title_key, title, people, origin, level_id, left_out)", jdbc);
    }

    @Override
    public List<ImportTitle> titles(ImportId id, Slice slice) {
        return sql.sql("""
                select * from import_title where import_id = :id order by position limit :limit offset :offset
                """)
                .param("id", id.value())
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, number) -> new ImportTitle(
                        row.getInt("position"),
                        row.getString("title"),
                        row.getInt("people"),
                        ImportTitle.Origin.valueOf(row.getString("origin")),
                        decision(row)))
                .list();
    }

    @Override
    public int countTitles(ImportId id) {
        return count("select count(*) from import_title where import_id = :id", id);
    }

    @Override
    public void decideTitle(ImportId id, int position, TitleDecision decision) {
        sql.sql("""
                update import_title set level_id = :level, left_out = :leftOut, origin = 'CHOSEN'
                where import_id = :id and position = :position
                """)
                .param("level", decision instanceof TitleDecision.Means(var level) ? level.value() : null)
                .param("leftOut", decision instanceof TitleDecision.LeaveOut)
                .param("id", id.value())
                .param("position", position)
                .update();
    }

    @Override
    public void leaveOutUndecidedTitles(ImportId id) {
        update("""
                update import_title set left_out = true, origin = 'CHOSEN'
                where import_id = :id and level_id is null and not left_out
                """, id);
    }

    @Override
    public Map<String, TitleDecision> titleDecisions(ImportId id) {
        return decisions(
                sql.sql("select * from import_title where import_id = :id and (level_id is not null or left_out)")
                        .param("id", id.value()));
    }

    @Override
    public Map<String, TitleDecision> rememberedTitles(Collection<String> keys) {
        return decisions(sql.sql("""
                select title_key, level_id, level_id is null as left_out from import_title_memory
                where title_key = any(:keys)
                """).param("keys", keys.toArray(String[]::new)));
    }

    @Override
    public void rememberTitles(ImportId id) {
        update("""
                insert into import_title_memory (title_key, level_id)
                select distinct on (title_key) title_key, level_id from import_title
                where import_id = :id and (level_id is not null or left_out) and length(title_key) <= 200
                on conflict (title_key) do update set level_id = excluded.level_id
                """, id);
    }

    private static Map<String, TitleDecision> decisions(JdbcClient.StatementSpec query) {
        var decisions = new HashMap<String, TitleDecision>();
        query.query(row -> {
            var decision = decision(row);
            if (decision != null) decisions.put(row.getString("title_key"), decision);
        });
        return decisions;
    }

    private static @Nullable TitleDecision decision(ResultSet row) throws SQLException {
        if (row.getBoolean("left_out")) return new TitleDecision.LeaveOut();
        var level = row.getObject("level_id", UUID.class);
        return level == null ? null : new TitleDecision.Means(new LevelId(level));
    }

    // what is left out

    @Override
    public void leaveOut(ImportId id, int line) {
        sql.sql("insert into import_left_out (import_id, line) values (:id, :line) on conflict do nothing")
                .param("id", id.value())
                .param("line", line)
                .update();
    }

    @Override
    public void takeIn(ImportId id, int line) {
        sql.sql("delete from import_left_out where import_id = :id and line = :line")
                .param("id", id.value())
                .param("line", line)
                .update();
    }

    @Override
    public void leaveOutRefused(ImportId id) {
        update("""
                insert into import_left_out (import_id, line)
                select import_id, line from import_row where import_id = :id and outcome = 'REFUSED'
                on conflict do nothing
                """, id);
    }

    @Override
    public Collection<Integer> leftOutLines(ImportId id) {
        return sql.sql("select line from import_left_out where import_id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getInt(1))
                .list();
    }

    @Override
    public void missingLeave(ImportId id, boolean leave) {
        sql.sql("update import_file set missing_leave = :leave where id = :id")
                .param("leave", leave)
                .param("id", id.value())
                .update();
    }

    @Override
    public void keep(ImportId id, PersonId person, boolean keep) {
        sql.sql(
                        keep
                                ? "insert into import_kept (import_id, person_id) values (:id, :person) on conflict do nothing"
                                : "delete from import_kept where import_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    @Override
    public Collection<PersonId> keptPeople(ImportId id) {
        return sql.sql("select person_id from import_kept where import_id = :id")
                .param("id", id.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    // the organisation

    @Override
    public List<RosterPerson> people() {
        return sql.sql("""
                with assignment as (
                    select a.*, row_number() over (partition by person_id order by valid_from desc) as place
                    from level_assignment a where valid_to is null or valid_to > valid_from)
                select p.id, p.external_id, p.name, p.email, p.job_title, p.joined_on, p.left_on,
                    l.id as place_id, l.product_line_id, l.manager_id, l.valid_from as place_from, l.valid_to as place_to,
                    a.id as level_row, a.level_id, a.valid_from as level_from, a.valid_to as level_to,
                    b.id as before_row, b.valid_from as before_from, b.valid_to as before_to
                from person p
                left join (
                    select distinct on (person_id) * from placement
                    where valid_to is null or valid_to > valid_from
                    order by person_id, valid_from desc) l on l.person_id = p.id
                left join assignment a on a.person_id = p.id and a.place = 1
                left join assignment b on b.person_id = p.id and b.place = 2
                order by p.name, p.id
                """).query(JdbcRosterImports::person).list();
    }

    private static RosterPerson person(ResultSet row, int number) throws SQLException {
        var place = row.getObject("place_id", UUID.class);
        var level = row.getObject("level_row", UUID.class);
        var before = row.getObject("before_row", UUID.class);
        var line = row.getObject("product_line_id", UUID.class);
        var manager = row.getObject("manager_id", UUID.class);
        return new RosterPerson(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("job_title"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                place == null
                        ? null
                        : new RosterPerson.Place(
                                place,
                                line == null ? null : new ProductLineId(line),
                                manager == null ? null : new PersonId(manager),
                                row.getObject("place_from", LocalDate.class),
                                row.getObject("place_to", LocalDate.class)),
                level == null
                        ? null
                        : new RosterPerson.Holding(
                                level,
                                new LevelId(row.getObject("level_id", UUID.class)),
                                row.getObject("level_from", LocalDate.class),
                                row.getObject("level_to", LocalDate.class)),
                before == null
                        ? null
                        : new RosterPerson.Before(
                                before,
                                row.getObject("before_from", LocalDate.class),
                                row.getObject("before_to", LocalDate.class)));
    }

    @Override
    public List<ProductLine> lines() {
        return sql.sql("select id, name from product_line order by name")
                .query((row, number) ->
                        new ProductLine(new ProductLineId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    // the plan

    @Override
    public void replacePlan(ImportId id, RosterPlan plan) {
        for (var table : List.of("import_row", "import_change", "import_problem"))
            update("delete from " + table + " where import_id = :id", id);
        copyRows(id, plan);
        copyProblems(id, plan);
        var counts = plan.counts();
        sql.sql("""
                update import_file set digest = :digest, stage = 'PREVIEW', created = :created, changed = :changed,
                    unchanged = :unchanged, level_changes = :levelChanges, refused = :refused, left_out = :leftOut,
                    stays = :stays, leaves = :leaves, new_lines = :newLines, problems = :problems, notices = :notices
                where id = :id
                """)
                .param("digest", plan.digest())
                .param("created", counts.created())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("levelChanges", counts.levelChanges())
                .param("refused", counts.refused())
                .param("leftOut", counts.leftOut())
                .param("stays", counts.stays())
                .param("leaves", counts.leaves())
                .param("newLines", counts.newLines())
                .param("problems", counts.problems())
                .param("notices", counts.notices())
                .param("id", id.value())
                .update();
    }

    private void copyRows(ImportId id, RosterPlan plan) {
        var rows = new CopyLines();
        var changes = new CopyLines();
        for (var row : plan.rows()) {
            var writes = row.writes();
            var place = writes.newPlace();
            var level = writes.newLevel();
            var closePlace = writes.closePlace();
            var closeLevel = writes.closeLevel();
            var closeBefore = writes.closeBefore();
            rows.add(
                    id,
                    row.position(),
                    row.line(),
                    row.outcome(),
                    row.person(),
                    row.name(),
                    row.email(),
                    row.externalId(),
                    row.jobTitle(),
                    row.joinedOn(),
                    row.leftOn(),
                    row.levelName(),
                    row.level(),
                    row.levelFrom(),
                    row.levelChanges(),
                    row.lineName(),
                    row.personWritten(),
                    place == null ? null : place.id(),
                    place == null ? null : place.line(),
                    place == null ? "" : place.newLineName(),
                    place == null ? null : place.manager(),
                    place == null ? null : place.from(),
                    place == null ? null : place.to(),
                    closePlace == null ? null : closePlace.id(),
                    closePlace == null ? null : closePlace.on(),
                    level == null ? null : level.id(),
                    level == null ? null : level.level(),
                    level == null ? null : level.from(),
                    level == null ? null : level.to(),
                    level == null ? null : level.reason(),
                    closeLevel == null ? null : closeLevel.id(),
                    closeLevel == null ? null : closeLevel.on(),
                    closeBefore == null ? null : closeBefore.id(),
                    closeBefore == null ? null : closeBefore.on());
            var number = 0;
            for (var change : row.changes())
                changes.add(id, row.position(), number++, change.field(), change.was(), change.becomes());
        }
        rows.into("""
                import_row (import_id, position, line, outcome, person_id, name, email, external_id, job_title,
                    joined_on, left_on, level_name, level_id, level_from, level_changes, line_name, person_written,
                    place_id, place_line_id, place_new_line, place_manager_id, place_from, place_to, close_place_id,
                    close_place_on, new_level_id, new_level_level_id, new_level_from, new_level_to, new_level_reason,
                    close_level_id, close_level_on, close_before_id, close_before_on)""", jdbc);
        changes.into("import_change (import_id, position, number, field, was, becomes)", jdbc);
    }

    private void copyProblems(ImportId id, RosterPlan plan) {
        var lines = new CopyLines();
        var number = 0;
        for (var problem : plan.problems())
            lines.add(
                    id,
                    number++,
                    problem.line(),
                    problem.kind(),
                    problem.kind().blocks(),
                    problem.column(),
                    problem.value(),
                    problem.detail());
        lines.into("import_problem (import_id, number, line, kind, blocks, header, value, detail)", jdbc);
    }

    @Override
    public Optional<String> digest(ImportId id) {
        return sql.sql("select digest from import_file where id = :id and digest is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public List<ImportRow> rows(ImportId id, RowFilter filter, Slice slice) {
        var rows = sql.sql("select * from import_row where import_id = :id and " + condition(filter)
                        + " order by position limit :limit offset :offset")
                .param("id", id.value())
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(JdbcRosterImports::row)
                .list();
        if (rows.isEmpty()) return rows;
        var changes = new HashMap<Integer, List<FieldChange>>();
        sql.sql("""
                select * from import_change where import_id = :id and position between :first and :last
                order by position, number
                """)
                .param("id", id.value())
                .param("first", rows.getFirst().position())
                .param("last", rows.getLast().position())
                .query(row -> {
                    changes.computeIfAbsent(row.getInt("position"), position -> new ArrayList<>())
                            .add(new FieldChange(
                                    RosterField.valueOf(row.getString("field")),
                                    row.getString("was"),
                                    row.getString("becomes")));
                });
        return rows.stream()
                .map(row -> withChanges(row, changes.getOrDefault(row.position(), List.of())))
                .toList();
    }

    private static ImportRow row(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return new ImportRow(
                row.getInt("position"),
                row.getInt("line"),
                RowOutcome.valueOf(row.getString("outcome")),
                person == null ? null : new PersonId(person),
                row.getString("name"),
                row.getString("email"),
                row.getString("job_title"),
                row.getString("line_name"),
                row.getString("level_name"),
                row.getObject("level_from", LocalDate.class),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                List.of());
    }

    private static ImportRow withChanges(ImportRow row, List<FieldChange> changes) {
        return new ImportRow(
                row.position(),
                row.line(),
                row.outcome(),
                row.person(),
                row.name(),
                row.email(),
                row.jobTitle(),
                row.productLine(),
                row.level(),
                row.levelFrom(),
                row.joinedOn(),
                row.leftOn(),
                changes);
    }

    @Override
    public int countRows(ImportId id, RowFilter filter) {
        return count("select count(*) from import_row where import_id = :id and " + condition(filter), id);
    }

    private static String condition(RowFilter filter) {
        return switch (filter) {
            case CREATED -> "outcome = 'CREATED'";
            case CHANGED -> "outcome = 'CHANGED'";
            case LEVEL_CHANGES -> "level_changes";
            case UNCHANGED -> "outcome = 'UNCHANGED'";
            case MISSING -> "outcome in ('STAYS', 'LEAVES')";
            case LEFT_OUT -> "outcome = 'LEFT_OUT'";
        };
    }

    @Override
    public List<RowProblem> problems(ImportId id, Slice slice) {
        return sql.sql("""
                select * from import_problem where import_id = :id
                order by blocks desc, line, number limit :limit offset :offset
                """)
                .param("id", id.value())
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, number) -> new RowProblem(
                        row.getInt("line"),
                        ProblemKind.valueOf(row.getString("kind")),
                        row.getString("header"),
                        row.getString("value"),
                        row.getString("detail")))
                .list();
    }

    // writing

    @Override
    public void lockPeople() {
        // one at a time and in the order in which the application writes them; readers are not kept out
        for (var table : List.of("product_line", "person", "placement", "level_assignment"))
            jdbc.execute("lock table " + table + " in share row exclusive mode");
    }

    @Override
    public void write(ImportId id, PersonId decidedBy, Instant at) {
        writeLines(id);
        writePeople(id);
        writePlacements(id);
        writeLevels(id, decidedBy, at);
    }

    private void writeLines(ImportId id) {
        update("""
                insert into product_line (id, name)
                select distinct place_line_id, place_new_line from import_row
                where import_id = :id and place_new_line <> ''
                """, id);
    }

    private void writePeople(ImportId id) {
        // unique values that move from one person to another are set free first
        update("""
                update person p set email = p.id || '@moving.invalid', external_id = null
                from import_row r
                where r.import_id = :id and r.person_id = p.id and r.outcome = 'CHANGED' and r.person_written
                  and (r.email <> p.email or r.external_id is distinct from p.external_id)
                """, id);
        update("""
                insert into person (id, external_id, name, email, job_title, joined_on, left_on, version)
                select person_id, external_id, name, email, job_title, joined_on, left_on, 0
                from import_row where import_id = :id and outcome = 'CREATED' order by position
                """, id);
        update("""
                update person p set external_id = r.external_id, name = r.name, email = r.email,
                    job_title = r.job_title, joined_on = r.joined_on, left_on = r.left_on, version = p.version + 1
                from import_row r
                where r.import_id = :id and r.person_id = p.id and r.person_written
                  and r.outcome in ('CHANGED', 'LEAVES')
                """, id);
    }

    private void writePlacements(ImportId id) {
        update("""
                update placement p set valid_to = r.close_place_on from import_row r
                where r.import_id = :id and r.close_place_id = p.id
                """, id);
        update("""
                insert into placement (id, person_id, product_line_id, manager_id, valid_from, valid_to)
                select place_id, person_id, place_line_id, place_manager_id, place_from, place_to
                from import_row where import_id = :id and place_id is not null order by position
                """, id);
    }

    private void writeLevels(ImportId id, PersonId decidedBy, Instant at) {
        update("""
                update level_assignment a set valid_to = r.close_level_on from import_row r
                where r.import_id = :id and r.close_level_id = a.id
                """, id);
        update("""
                update level_assignment a set valid_to = r.close_before_on from import_row r
                where r.import_id = :id and r.close_before_id = a.id
                """, id);
        sql.sql("""
                insert into level_assignment
                    (id, person_id, level_id, valid_from, valid_to, reason, decided_by, decided_at)
                select new_level_id, person_id, new_level_level_id, new_level_from, new_level_to, new_level_reason,
                    :by, :at
                from import_row where import_id = :id and new_level_id is not null order by position
                """)
                .param("id", id.value())
                .param("by", decidedBy.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Map<PersonId, LocalDate> leavers(ImportId id) {
        var leavers = new LinkedHashMap<PersonId, LocalDate>();
        sql.sql("""
                select r.person_id, r.left_on from import_row r
                join import_change c on c.import_id = r.import_id and c.position = r.position and c.field = 'LEFT_ON'
                where r.import_id = :id and r.left_on is not null and r.outcome in ('CHANGED', 'LEAVES')
                order by r.position
                """).param("id", id.value()).query(row -> {
            leavers.put(
                    new PersonId(row.getObject("person_id", UUID.class)), row.getObject("left_on", LocalDate.class));
        });
        return leavers;
    }

    @Override
    public void finish(ImportId id, Instant at) {
        sql.sql("update import_file set stage = 'DONE', finished_at = :at, content = null where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    @Override
    public void refreshStatistics() {
        jdbc.execute("analyze person, placement, level_assignment, product_line");
    }

    private void update(String statement, ImportId id) {
        sql.sql(statement).param("id", id.value()).update();
    }

    private int count(String query, ImportId id) {
        return sql.sql(query).param("id", id.value()).query(Integer.class).single();
    }
}
