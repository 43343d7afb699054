package dev.waymark.organisation.persistence;

import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import dev.waymark.growth.GoalHealth;
import dev.waymark.growth.GoalId;
import dev.waymark.mentorship.PairingId;
import dev.waymark.organisation.Figures;
import dev.waymark.organisation.GoalRow;
import dev.waymark.organisation.Lens;
import dev.waymark.organisation.LevelFigures;
import dev.waymark.organisation.LevelFigures.GoalCounts;
import dev.waymark.organisation.LinePresence;
import dev.waymark.organisation.Listed;
import dev.waymark.organisation.MentorHealth;
import dev.waymark.organisation.MentorPage;
import dev.waymark.organisation.MentorRow;
import dev.waymark.organisation.OrganisationRecords;
import dev.waymark.organisation.PairingRow;
import dev.waymark.organisation.PersonRef;
import dev.waymark.organisation.PersonRow;
import dev.waymark.organisation.Rung;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLine;
import dev.waymark.people.ProductLineId;
import dev.waymark.shared.Slice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SqlOrganisationRecords implements OrganisationRecords {

    private static final MentorHealth[] MENTOR_HEALTH = {
        MentorHealth.SILENT, MentorHealth.BEHIND, MentorHealth.ON_TRACK, MentorHealth.NO_MENTEES
    };

    private static final GoalHealth[] GOAL_HEALTH = {
        GoalHealth.ON_TRACK, GoalHealth.BEHIND, GoalHealth.AT_RISK, GoalHealth.NO_RECENT_CHECK_IN
    };

    /**
     * For the rest of the transaction: hashes of everybody fit, and no workers share a scan; on a quiet server that is as
     * quick, on a busy one much quicker.
     */
    private static final String ROOM =
            "select set_config('work_mem', '32MB', true) || set_config('max_parallel_workers_per_gather', '0', true)";

    private final JdbcClient jdbc;

    SqlOrganisationRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Figures figures(Lens lens) {
        return figures(FiguresSql.of(lens), lens);
    }

    @Override
    public Figures figuresToCompareWith(Lens lens) {
        return figures(FiguresSql.toCompareWith(lens), lens);
    }

    private Figures figures(String sql, Lens lens) {
        return new Figures(
                lens.asOf(),
                statement(sql, lens.withLevel(null))
                        .query((row, number) -> levelFigures(row))
                        .list());
    }

    private static LevelFigures levelFigures(ResultSet row) throws SQLException {
        var median = row.getBigDecimal("median_days");
        return new LevelFigures(
                rung(row),
                row.getInt("people"),
                median == null ? null : median.doubleValue(),
                row.getInt("mentored"),
                row.getInt("long_in_level"),
                row.getInt("long_without_goal"),
                row.getInt("with_goal"),
                row.getInt("quiet"),
                new GoalCounts(
                        row.getInt("on_track"), row.getInt("behind"), row.getInt("at_risk"), row.getInt("unheard")),
                row.getInt("due"),
                row.getInt("pairings"),
                row.getInt("met"),
                row.getInt("silent"),
                row.getInt("longest_silence"),
                row.getInt("mentors"),
                row.getInt("free_slots"));
    }

    @Override
    public List<Rung> levels() {
        return ladder().values().stream()
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .toList();
    }

    @Override
    public List<LinePresence> lines(LocalDate asOf) {
        return jdbc.sql("""
                        select line.id, line.name,
                               exists (select
                                         from placement
                                         join level_assignment assignment on assignment.person_id = placement.person_id
                                        where placement.product_line_id = line.id and %s and %s) as peopled
                          from product_line line
                         order by line.name
                        """.formatted(Sql.valid("placement"), Sql.valid("assignment")))
                .param("asOf", asOf)
                .query((row, number) -> new LinePresence(
                        new ProductLine(new ProductLineId(uuid(row, "id")), text(row, "name")),
                        row.getBoolean("peopled")))
                .list();
    }

    @Override
    public FiguresAndMentors figuresAndMentors(Lens lens, int mentors) {
        var levels = new ArrayList<LevelFigures>();
        var ladder = new HashMap<UUID, Rung>();
        var page = new Page();
        jdbc.sql(ROOM).query(String.class).single();
        paged(FiguresSql.withMentors(lens), lens, new Slice(0, mentors)).query(row -> {
            if (row.getObject("level_id") == null) {
                page.add(row, ladder);
            } else {
                var level = levelFigures(row);
                levels.add(level);
                ladder.put(level.rung().level().value(), level.rung());
            }
        });
        return new FiguresAndMentors(new Figures(lens.asOf(), levels), filled(page, lens.asOf()));
    }

    @Override
    public MentorPage mentors(Lens lens, Slice slice) {
        var ladder = ladder();
        var page = new Page();
        paged(MentorsSql.of(lens), lens, slice).query(row -> {
            page.add(row, ladder);
        });
        return filled(page, lens.asOf());
    }

    private static final class Page {

        private final List<MentorRow> rows = new ArrayList<>();
        private int mentors;

        void add(ResultSet row, Map<UUID, Rung> ladder) throws SQLException {
            mentors = row.getInt("total");
            rows.add(ranked(row, ladder));
        }
    }

    private static MentorRow ranked(ResultSet row, Map<UUID, Rung> ladder) throws SQLException {
        var goals = row.getInt("goals");
        return new MentorRow(
                new PersonRef(new PersonId(uuid(row, "mentor_id")), text(row, "mentor_name")),
                ladder.get(row.getObject("own_level", UUID.class)),
                row.getString("line"),
                row.getInt("used"),
                row.getInt("own_slots"),
                List.of(),
                null,
                goals,
                average(row.getBigDecimal("progress"), goals),
                average(row.getBigDecimal("pace"), goals),
                MENTOR_HEALTH[row.getInt("health")]);
    }

    /** With their mentees. */
    private MentorPage filled(Page page, LocalDate asOf) {
        if (page.rows.isEmpty()) return new MentorPage(page.mentors, List.of());
        var mentees = mentees(
                asOf, page.rows.stream().map(row -> row.mentor().id().value()).toList());
        return new MentorPage(
                page.mentors, page.rows.stream().map(row -> with(row, mentees)).toList());
    }

    private static int average(@Nullable BigDecimal sum, int of) {
        return sum == null || of == 0 ? 0 : (int) Math.round(sum.doubleValue() / of);
    }

    private static MentorRow with(MentorRow row, Map<UUID, List<Mentee>> mentees) {
        var own = mentees.getOrDefault(row.mentor().id().value(), List.of());
        return new MentorRow(
                row.mentor(),
                row.rung(),
                row.line(),
                row.used(),
                row.slots(),
                own.stream().map(Mentee::person).distinct().toList(),
                own.stream()
                        .map(Mentee::lastSessionOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                row.goals(),
                row.progress(),
                row.pace(),
                row.health());
    }

    private record Mentee(PersonRef person, @Nullable LocalDate lastSessionOn) {}

    private Map<UUID, List<Mentee>> mentees(LocalDate asOf, List<UUID> mentors) {
        var mentees = new HashMap<UUID, List<Mentee>>();
        jdbc.sql(MentorsSql.MENTEES)
                .param("asOf", asOf)
                .param("mentors", mentors)
                .query(row -> {
                    mentees.computeIfAbsent(uuid(row, "mentor_id"), mentor -> new ArrayList<>())
                            .add(new Mentee(
                                    new PersonRef(new PersonId(uuid(row, "mentee_id")), text(row, "name")),
                                    row.getObject("held_on", LocalDate.class)));
                });
        return mentees;
    }

    @Override
    public int count(Listed what, Lens lens) {
        return statement(ListSql.count(what, lens), lens).query(Integer.class).single();
    }

    @Override
    public List<PersonRow> people(Listed what, Lens lens, Slice slice) {
        require(what, Listed.Kind.PEOPLE);
        var ladder = ladder();
        return paged(ListSql.rows(what, lens), lens, slice)
                .query((row, number) -> new PersonRow(
                        new PersonRef(new PersonId(uuid(row, "person_id")), text(row, "name")),
                        rung(row, ladder),
                        text(row, "job_title"),
                        row.getString("line"),
                        day(row, "level_since"),
                        day(row, "since"),
                        row.getInt("free_slots")))
                .list();
    }

    @Override
    public List<PairingRow> pairings(Listed what, Lens lens, Slice slice) {
        require(what, Listed.Kind.PAIRINGS);
        var ladder = ladder();
        return paged(ListSql.rows(what, lens), lens, slice)
                .query((row, number) -> new PairingRow(
                        new PairingId(uuid(row, "id")),
                        new PersonRef(new PersonId(uuid(row, "mentor_id")), text(row, "mentor_name")),
                        new PersonRef(new PersonId(uuid(row, "mentee_id")), text(row, "mentee_name")),
                        rung(row, ladder),
                        day(row, "valid_from"),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }

    @Override
    public List<GoalRow> goals(Listed what, Lens lens, Slice slice) {
        require(what, Listed.Kind.GOALS);
        var ladder = ladder();
        return paged(ListSql.rows(what, lens), lens, slice)
                .query((row, number) -> new GoalRow(
                        new GoalId(uuid(row, "id")),
                        new PersonRef(new PersonId(uuid(row, "owner_id")), text(row, "owner_name")),
                        rung(row, ladder),
                        text(row, "title"),
                        day(row, "target_on"),
                        row.getInt("progress"),
                        row.getInt("pace"),
                        day(row, "heard_on"),
                        GOAL_HEALTH[row.getInt("health")]))
                .list();
    }

    private static void require(Listed what, Listed.Kind kind) {
        if (what.kind() != kind) throw new IllegalArgumentException(what + " does not list " + kind);
    }

    private StatementSpec paged(String sql, Lens lens, Slice slice) {
        return statement(sql, lens).param("limit", slice.limit()).param("offset", slice.offset());
    }

    private StatementSpec statement(String sql, Lens lens) {
        // the date as a literal: a plan made for any date would be a bad one for most
        var statement = jdbc.sql(sql.replace(":asOf", "date '" + lens.asOf() + "'"));
        if (lens.line() != null) statement = statement.param("line", lens.line().value());
        if (lens.level() != null)
            statement = statement.param("level", lens.level().value());
        return statement;
    }

    private Map<UUID, Rung> ladder() {
        return jdbc
                .sql("with " + Sql.LADDER + " select * from ladder")
                .query((row, number) -> rung(row))
                .list()
                .stream()
                .collect(Collectors.toMap(rung -> rung.level().value(), Function.identity()));
    }

    private static Rung rung(ResultSet row) throws SQLException {
        return new Rung(
                new LevelId(uuid(row, "level_id")),
                text(row, "name"),
                Scope.valueOf(text(row, "scope")),
                row.getInt("position"),
                row.getInt("steps"));
    }

    private static Rung rung(ResultSet row, Map<UUID, Rung> ladder) throws SQLException {
        return Objects.requireNonNull(ladder.get(uuid(row, "level_id")));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
    }
}
