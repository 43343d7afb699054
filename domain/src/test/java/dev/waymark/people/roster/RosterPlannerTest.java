package dev.waymark.people.roster;

import static dev.waymark.people.roster.TitleGuessesTest.framework;
import static dev.waymark.people.roster.TitleGuessesTest.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.career.Framework;
import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLine;
import dev.waymark.people.ProductLineId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterPlannerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final PersonId ACTOR = PersonId.next();
    private static final Framework FRAMEWORK = framework(
            level("Associate", Scope.CONTRIBUTOR),
            level("Manager", Scope.CONTRIBUTOR),
            level("Senior", Scope.MENTOR),
            level("Head", Scope.LEAD));
    private static final LevelId ASSOCIATE = FRAMEWORK.levels().get(0).id();
    private static final LevelId MANAGER = FRAMEWORK.levels().get(1).id();
    private static final LevelId SENIOR = FRAMEWORK.levels().get(2).id();
    private static final LevelId HEAD = FRAMEWORK.levels().get(3).id();

    private final List<RosterPerson> people = new ArrayList<>();
    private final List<ProductLine> lines = new ArrayList<>();
    private final Set<Integer> leftOut = new HashSet<>();
    private final Set<PersonId> kept = new HashSet<>();
    private final Set<PersonId> untouchable = new HashSet<>();
    private boolean missingLeave;

    // who is created

    @Test
    void createsWhoIsNotOnRecord() {
        var plan = plan("name,email,title,line,joined", "Anna Ek,anna@example.com,Senior,Payments,2024-02-01");
        var row = plan.rows().getFirst();
        assertThat(row.outcome()).isEqualTo(RowOutcome.CREATED);
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.joinedOn()).isEqualTo("2024-02-01");
        assertThat(row.level()).isEqualTo(SENIOR);
        var level = Objects.requireNonNull(row.writes().newLevel());
        assertThat(level.from()).isEqualTo("2024-02-01");
        assertThat(level.reason()).isEqualTo("HIRED");
        assertThat(plan.counts().newLines()).isOne();
    }

    @Test
    void takesTodayWhereNoDateIsGivenAndTheLevelsDateWhereOneIs() {
        assertThat(plan("name,email,title", "A,a@example.com,Head")
                        .rows()
                        .getFirst()
                        .joinedOn())
                .isEqualTo(TODAY);
        var row = plan("name,email,title,joined,since", "A,a@example.com,Head,2020-01-01,2023-05-01")
                .rows()
                .getFirst();
        assertThat(row.levelFrom()).isEqualTo("2023-05-01");
        assertThat(row.joinedOn()).isEqualTo("2020-01-01");
    }

    @Test
    void createsWhoHasLeftAlreadyWithAllPeriodsClosed() {
        var row = plan("name,email,title,joined,left", "A,a@example.com,Head,2020-01-01,2025-05-01")
                .rows()
                .getFirst();
        assertThat(row.writes().newLevel())
                .extracting(PlannedRow.NewLevel::to)
                .isEqualTo(LocalDate.parse("2025-05-01"));
        assertThat(row.writes().newPlace())
                .extracting(PlannedRow.NewPlace::to)
                .isEqualTo(LocalDate.parse("2025-05-01"));
    }

    @Test
    void takesTheFarFutureForNoEnd() {
        var row = plan("name,email,title,joined,left", "A,a@example.com,Head,2020-01-01,31.12.9999")
                .rows()
                .getFirst();
        assertThat(row.leftOn()).isNull();
    }

    @Test
    void readsNamesAsTheyAreWrittenInHrSystems() {
        assertThat(name("\"Müller, Anna\"")).isEqualTo("Anna Müller");
        assertThat(name("Anna Müller (1042)")).isEqualTo("Anna Müller");
        assertThat(name("\"Sammy Davis, Jr.\"")).isEqualTo("Sammy Davis, Jr.");
        assertThat(name("=cmd|' /C calc'!A0")).isEqualTo("=cmd|' /C calc'!A0");
    }

    private String name(String cell) {
        return plan("name,email,title", cell + ",a@example.com,Head")
                .rows()
                .getFirst()
                .name();
    }

    // who is changed

    @Test
    void leavesAloneWhoIsTheSame() {
        person("Anna Ek", "anna@example.com", "7", MANAGER, "2024-01-01", "Payments");
        var plan =
                plan("name,email,id,title,line,joined", "\"Ek, Anna\",ANNA@example.com,7,Manager,payments,2024-01-01");
        assertThat(plan.rows().getFirst().outcome()).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(plan.rows().getFirst().changes()).isEmpty();
        assertThat(plan.counts().written()).isZero();
    }

    @Test
    void matchesById_thenByEmail() {
        var byId = person("Anna Ek", "anna.old@example.com", "7", MANAGER, "2024-01-01", "");
        var byEmail = person("Bo Li", "bo@example.com", null, MANAGER, "2024-01-01", "");
        var plan = plan("name,email,id,title", "Anna Ek,anna@example.com,7,Manager", "Bo Li,bo@example.com,8,Manager");
        assertThat(plan.rows()).extracting(PlannedRow::person).containsExactly(byId.id(), byEmail.id());
        assertThat(plan.rows().get(0).changes())
                .containsExactly(new FieldChange(RosterField.EMAIL, "anna.old@example.com", "anna@example.com"));
        assertThat(plan.rows().get(1).changes()).containsExactly(new FieldChange(RosterField.EXTERNAL_ID, "", "8"));
    }

    @Test
    void letsTwoPeopleSwapTheirEmails() {
        person("A", "a@example.com", "1", MANAGER, "2024-01-01", "");
        person("B", "b@example.com", "2", MANAGER, "2024-01-01", "");
        var plan = plan("name,email,id,title", "A,b@example.com,1,Manager", "B,a@example.com,2,Manager");
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.counts().changed()).isEqualTo(2);
    }

    @Test
    void saysWhichFieldsChange() {
        person("Anna Ek", "anna@example.com", "7", MANAGER, "2024-01-01", "Payments");
        var row = plan("name,email,title,line,joined", "Anna Ek-Berg,anna@example.com,Manager,Growth,2023-12-01")
                .rows()
                .getFirst();
        assertThat(row.changes())
                .containsExactly(
                        new FieldChange(RosterField.NAME, "Anna Ek", "Anna Ek-Berg"),
                        new FieldChange(RosterField.JOINED_ON, "2024-01-01", "2023-12-01"),
                        new FieldChange(RosterField.PRODUCT_LINE, "Payments", "Growth"));
        assertThat(row.writes().closePlace()).extracting(PlannedRow.Closing::on).isEqualTo(TODAY);
        assertThat(row.writes().newPlace())
                .extracting(PlannedRow.NewPlace::from)
                .isEqualTo(TODAY);
    }

    @Test
    void aRiseClosesOneLevelAndOpensTheNext() {
        person("A", "a@example.com", null, MANAGER, "2024-01-01", "");
        var row = plan("name,email,title,since", "A,a@example.com,Senior,2026-10-01")
                .rows()
                .getFirst();
        assertThat(row.levelChanges()).isTrue();
        assertThat(row.levelFrom()).isEqualTo("2026-10-01");
        assertThat(row.writes().closeLevel())
                .extracting(PlannedRow.Closing::on)
                .isEqualTo(LocalDate.parse("2026-10-01"));
        assertThat(row.writes().newLevel())
                .extracting(PlannedRow.NewLevel::reason)
                .isEqualTo("PROMOTED");
    }

    @Test
    void aFallIsAMove_andTheSameDayACorrection() {
        person("A", "a@example.com", null, SENIOR, "2024-01-01", "");
        assertThat(plan("name,email,title", "A,a@example.com,Manager")
                        .rows()
                        .getFirst()
                        .writes()
                        .newLevel())
                .extracting(PlannedRow.NewLevel::reason)
                .isEqualTo("MOVED");
        var corrected = plan("name,email,title,since", "A,a@example.com,Manager,2024-01-01")
                .rows()
                .getFirst();
        assertThat(corrected.writes().newLevel())
                .extracting(PlannedRow.NewLevel::reason)
                .isEqualTo("CORRECTED");
        assertThat(corrected.writes().closeLevel())
                .extracting(PlannedRow.Closing::on)
                .isEqualTo(LocalDate.parse("2024-01-01"));
    }

    @Test
    void refusesALevelThatBeginsBeforeTheHistoryOnRecord() {
        person("A", "a@example.com", null, MANAGER, "2024-01-01", "", "2020-01-01");
        assertThat(kinds(plan("name,email,title,since", "A,a@example.com,Senior,2023-01-01")))
                .containsExactly(ProblemKind.LEVEL_BEFORE_HISTORY);
    }

    @Test
    void correctsTheStartOfALevel() {
        person("A", "a@example.com", null, MANAGER, "2024-01-01", "", "2020-01-01");
        var row = plan("name,email,title,since", "A,a@example.com,Manager,2023-06-01")
                .rows()
                .getFirst();
        assertThat(row.changes()).containsExactly(new FieldChange(RosterField.LEVEL_SINCE, "2024-01-01", "2023-06-01"));
        assertThat(row.levelChanges()).isFalse();
        assertThat(row.writes().newLevel())
                .extracting(PlannedRow.NewLevel::from)
                .isEqualTo(LocalDate.parse("2023-06-01"));
    }

    @Test
    void someoneWhoLeavesHasLevelAndPlaceClosed() {
        person("A", "a@example.com", null, MANAGER, "2024-01-01", "Payments");
        var row = plan("name,email,title,line,left", "A,a@example.com,Senior,Growth,2026-06-30")
                .rows()
                .getFirst();
        assertThat(row.changes())
                .containsExactly(
                        new FieldChange(RosterField.JOB_TITLE, "Manager", "Senior"),
                        new FieldChange(RosterField.LEFT_ON, "", "2026-06-30"));
        assertThat(row.writes().closeLevel())
                .extracting(PlannedRow.Closing::on)
                .isEqualTo(LocalDate.parse("2026-06-30"));
        assertThat(row.writes().closePlace())
                .extracting(PlannedRow.Closing::on)
                .isEqualTo(LocalDate.parse("2026-06-30"));
        assertThat(row.writes().newLevel()).isNull();
    }

    @Test
    void someoneWhoComesBackGetsANewLevel() {
        left("A", "a@example.com", MANAGER, "2024-01-01", "2025-06-30");
        var row = plan("name,email,title", "A,a@example.com,Manager").rows().getFirst();
        assertThat(row.leftOn()).isNull();
        assertThat(row.writes().newLevel())
                .extracting(PlannedRow.NewLevel::from)
                .isEqualTo(TODAY);
    }

    // levels

    @Test
    void aTitleThatNobodyDecidedOnBlocks_andOneLeftOutDoesNot() {
        var table = table("name,email,title", "A,a@example.com,Chef", "B,b@example.com,Cook");
        var plan = plan(table, Map.of("cook", new TitleDecision.LeaveOut()));
        assertThat(plan.rows())
                .extracting(PlannedRow::outcome)
                .containsExactly(RowOutcome.REFUSED, RowOutcome.LEFT_OUT);
        assertThat(kinds(plan)).containsExactly(ProblemKind.TITLE_UNDECIDED);
    }

    @Test
    void aLevelColumnDecidesOverTheTitle() {
        var row = plan("name,email,title,level", "A,a@example.com,Manager,Head")
                .rows()
                .getFirst();
        assertThat(row.level()).isEqualTo(HEAD);
        assertThat(row.jobTitle()).isEqualTo("Manager");
    }

    // managers

    @Test
    void findsManagersByEmailIdAndName() {
        var boss = person("Boss Major", "boss@example.com", "1", HEAD, "2020-01-01", "");
        for (var manager : List.of(
                "BOSS@example.com",
                "1",
                "boss major",
                "\"Major, Boss\"",
                "Boss Major (1)",
                "Somebody (boss@example.com)")) {
            var row = plan("name,email,title,manager", "A,a@example.com,Manager," + manager)
                    .rows()
                    .getFirst();
            assertThat(row.writes().newPlace())
                    .as(manager)
                    .extracting(PlannedRow.NewPlace::manager)
                    .isEqualTo(boss.id());
        }
    }

    @Test
    void findsManagersFurtherDownInTheFile() {
        var plan = plan("name,email,title,manager", "A,a@example.com,Manager,B", "B,b@example.com,Head,");
        assertThat(plan.rows().getFirst().writes().newPlace())
                .extracting(PlannedRow.NewPlace::manager)
                .isEqualTo(plan.rows().get(1).person());
    }

    @Test
    void aNameOfTwoPeopleIsAProblemThatNamesThem() {
        var plan = plan(
                "name,email,title,manager",
                "A,a@example.com,Manager,Kim Doe",
                "Kim Doe,kim1@example.com,Head,",
                "Kim Doe,kim2@example.com,Head,");
        assertThat(kinds(plan)).containsExactly(ProblemKind.AMBIGUOUS_MANAGER);
        assertThat(plan.problems().getFirst())
                .isEqualTo(new RowProblem(
                        2, ProblemKind.AMBIGUOUS_MANAGER, "manager", "Kim Doe", "kim1@example.com, kim2@example.com"));
    }

    @Test
    void aManagerFromOutsideIsSaidAndDoesNotBlock() {
        var plan = plan("name,email,title,manager", "A,a@example.com,Manager,The Board");
        assertThat(kinds(plan)).containsExactly(ProblemKind.UNKNOWN_MANAGER);
        assertThat(plan.rows().getFirst().outcome()).isEqualTo(RowOutcome.CREATED);
    }

    @Test
    void oneselfIsNoManager() {
        var plan = plan("name,email,title,manager", "A,a@example.com,Head,A");
        assertThat(kinds(plan)).containsExactly(ProblemKind.OWN_MANAGER);
        assertThat(plan.rows().getFirst().writes().newPlace())
                .extracting(PlannedRow.NewPlace::manager)
                .isNull();
    }

    @Test
    void aCircleOfManagersBlocksEachOfItsRowsAndNamesIt() {
        var plan = plan(
                "name,email,title,manager",
                "A,a@example.com,Manager,B",
                "B,b@example.com,Manager,C",
                "C,c@example.com,Manager,A",
                "D,d@example.com,Manager,A");
        assertThat(plan.problems()).extracting(RowProblem::line).containsExactlyInAnyOrder(2, 3, 4);
        assertThat(plan.problems()).extracting(RowProblem::detail).contains("A → B → C → A");
        assertThat(plan.rows().get(3).outcome()).isEqualTo(RowOutcome.CREATED);
    }

    @Test
    void seesACircleThatClosesOverSomebodyOnRecord() {
        var a = person("A", "a@example.com", null, MANAGER, "2024-01-01", "");
        var b = placed(person("B", "b@example.com", null, MANAGER, "2024-01-01", ""), a.id());
        assertThat(kinds(plan("name,email,title,manager", "A,a@example.com,Manager," + b.email())))
                .containsExactly(ProblemKind.CIRCULAR_MANAGERS);
    }

    // problems

    @Test
    void namesLineColumnValueAndKind() {
        var plan = plan(
                "name,email,title,joined",
                "A,,Manager,2024-01-01",
                "B,nonsense,Manager,2024-01-01",
                ",c@example.com,Manager,2024-01-01",
                "D,d@example.com,Manager,soon",
                "E,e@example.com,Manager,1024-01-01",
                "F,f@example.com,Manager",
                "G,g@example.com,Manager,2024-01-01,more");
        assertThat(plan.problems())
                .extracting(RowProblem::line, RowProblem::kind, RowProblem::column)
                .containsExactly(
                        tuple(2, ProblemKind.EMAIL_MISSING, "email"),
                        tuple(3, ProblemKind.EMAIL_INVALID, "email"),
                        tuple(4, ProblemKind.NAME_MISSING, "name"),
                        tuple(5, ProblemKind.DATE_UNREADABLE, "joined"),
                        tuple(6, ProblemKind.DATE_IMPLAUSIBLE, "joined"),
                        tuple(7, ProblemKind.TOO_FEW_COLUMNS, ""),
                        tuple(8, ProblemKind.TOO_MANY_COLUMNS, ""));
        assertThat(plan.counts().refused()).isEqualTo(7);
    }

    @Test
    void refusesDuplicatesAndNamesTheOtherLine() {
        var plan = plan(
                "name,email,id,title",
                "A,a@example.com,1,Manager",
                "B,A@example.com,2,Manager",
                "C,c@example.com,1,Manager");
        assertThat(plan.problems())
                .extracting(RowProblem::line, RowProblem::kind, RowProblem::detail)
                .containsExactlyInAnyOrder(
                        tuple(2, ProblemKind.DUPLICATE_EMAIL, "3"),
                        tuple(3, ProblemKind.DUPLICATE_EMAIL, "2"),
                        tuple(2, ProblemKind.DUPLICATE_ID, "4"),
                        tuple(4, ProblemKind.DUPLICATE_ID, "2"));
    }

    @Test
    void aDuplicateLeftOutOnPurposeSolvesIt() {
        leftOut.add(3);
        var plan = plan("name,email,title", "A,a@example.com,Manager", "B,a@example.com,Manager");
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.rows())
                .extracting(PlannedRow::outcome)
                .containsExactly(RowOutcome.CREATED, RowOutcome.LEFT_OUT);
    }

    @Test
    void nobodyGetsTheEmailOfSomebodyElse() {
        person("Old", "taken@example.com", "1", MANAGER, "2024-01-01", "");
        person("New", "new@example.com", "2", MANAGER, "2024-01-01", "");
        assertThat(kinds(plan("name,email,id,title", "New,taken@example.com,2,Manager")))
                .containsExactly(ProblemKind.MATCHES_TWO);
    }

    @Test
    void refusesTextThatIsTooLongOrGarbled() {
        assertThat(kinds(plan("name,email,title", "x".repeat(201) + ",a@example.com,Manager")))
                .contains(ProblemKind.TOO_LONG);
        assertThat(kinds(plan("name,email,title", "MÃ¼ller,a@example.com,Manager")))
                .containsExactly(ProblemKind.GARBLED);
    }

    @Test
    void refusesACharacterThatNobodySees() {
        assertThat(kinds(plan("name,email,title", "An\u202Ena,a@example.com,Manager")))
                .containsExactly(ProblemKind.HIDDEN_CHARACTER);
        assertThat(kinds(plan("name,email,title", "\u202AAnna\u202C,\u200Ba@example.com,Manager")))
                .isEmpty();
    }

    @Test
    void refusesLeavingBeforeJoining() {
        assertThat(kinds(plan("name,email,title,joined,left", "A,a@example.com,Manager,2024-01-01,2023-01-01")))
                .containsExactly(ProblemKind.LEFT_BEFORE_JOINING);
    }

    // who is not in the file

    @Test
    void whoIsNotInTheFileStaysUnlessChosenOtherwise() {
        person("Gone", "gone@example.com", null, MANAGER, "2024-01-01", "");
        left("Long gone", "long@example.com", MANAGER, "2020-01-01", "2021-01-01");
        assertThat(outcomesOf("Gone")).containsExactly(RowOutcome.STAYS);
        missingLeave = true;
        assertThat(outcomesOf("Gone")).containsExactly(RowOutcome.LEAVES);
        assertThat(outcomesOf("Long gone")).isEmpty();
        kept.add(people.getFirst().id());
        assertThat(outcomesOf("Gone")).containsExactly(RowOutcome.STAYS);
    }

    @Test
    void leavesTheSignInOfWhomTheImporterMayNotTouchAlone() {
        var ada = person("Ada", "ada@example.com", "7", SENIOR, "2020-01-01", "Core");
        untouchable.add(ada.id());
        missingLeave = true;
        assertThat(outcomesOf("Ada")).containsExactly(RowOutcome.STAYS);
        assertThat(kinds(plan("id,name,email,title", "7,Ada,eve@example.com,Senior")))
                .containsExactly(ProblemKind.ADMINISTRATORS_EMAIL);
        assertThat(kinds(plan("id,name,email,title,left", "7,Ada,Ada@example.com,Senior,2026-05-01")))
                .containsExactly(ProblemKind.ADMINISTRATORS_LEAVING);
        assertThat(kinds(plan("id,name,email,title", "7,Ada Lovelace,ADA@example.com,Head")))
                .isEmpty();
        untouchable.clear();
        assertThat(kinds(plan("id,name,email,title,left", "7,Ada,eve@example.com,Senior,2026-05-01")))
                .isEmpty();
    }

    @Test
    void neverMarksTheOneWhoImportsAsLeft() {
        missingLeave = true;
        people.add(new RosterPerson(
                ACTOR,
                null,
                "Me",
                "me@example.com",
                "Head",
                TODAY,
                null,
                null,
                new RosterPerson.Holding(UUID.randomUUID(), HEAD, TODAY, null),
                null));
        assertThat(outcomesOf("Me")).containsExactly(RowOutcome.STAYS);
    }

    private List<RowOutcome> outcomesOf(String name) {
        return plan("name,email,title", "A,a@example.com,Manager").rows().stream()
                .filter(row -> row.name().equals(name))
                .map(PlannedRow::outcome)
                .toList();
    }

    // the whole

    @Test
    void theSamePlanHasTheSameDigestAndAnotherOneNot() {
        String[] file = {"name,email,title,manager,line", "A,a@example.com,Manager,B,New", "B,b@example.com,Head,,"};
        var digest = plan(file[0], file[1], file[2]).digest();
        assertThat(plan(file[0], file[1], file[2]).digest()).isEqualTo(digest);
        person("B", "b@example.com", null, HEAD, "2020-01-01", "");
        assertThat(plan(file[0], file[1], file[2]).digest()).isNotEqualTo(digest);
    }

    @Test
    void plansAnyNonsenseWithoutFailing() {
        var random = new Random(42);
        String[] pieces = {
            "",
            "a@example.com",
            "b@example.com",
            "A",
            "B",
            "1",
            "2",
            "Manager",
            "Head",
            "2024-01-01",
            "31.12.2020",
            "=1",
            "\u0007",
            "x,y",
            "Kim (1)",
            "é".repeat(300)
        };
        person("A", "a@example.com", "1", MANAGER, "2024-01-01", "Payments");
        left("B", "b@example.com", HEAD, "2020-01-01", "2022-01-01");
        for (var round = 0; round < 500; round++) {
            var rows = new ArrayList<RosterTable.Line>();
            for (var line = 2; line < 12; line++) {
                var cells = new ArrayList<String>();
                for (var cell = random.nextInt(11); cell > 0; cell--) cells.add(pieces[random.nextInt(pieces.length)]);
                rows.add(new RosterTable.Line(line, cells));
            }
            missingLeave = random.nextBoolean();
            var plan = plan(
                    new RosterTable(
                            List.of("name", "email", "id", "title", "line", "manager", "joined", "since", "left"),
                            rows),
                    Map.of());
            assertThat(plan.rows().stream().filter(row -> row.line() > 0)).hasSize(10);
            assertThat(plan.rows().stream()
                            .filter(row -> row.outcome() == RowOutcome.REFUSED)
                            .map(PlannedRow::line))
                    .as("each refused row says why")
                    .allMatch(line -> plan.problems().stream()
                            .anyMatch(problem ->
                                    problem.line() == line && problem.kind().blocks()));
            var written = plan.rows().stream()
                    .filter(row -> row.outcome() == RowOutcome.CREATED || row.outcome() == RowOutcome.CHANGED)
                    .map(row -> row.email().toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(written).doesNotHaveDuplicates();
        }
    }

    private static List<ProblemKind> kinds(RosterPlan plan) {
        return plan.problems().stream().map(RowProblem::kind).toList();
    }

    private RosterPlan plan(String header, String... lines) {
        return plan(table(header, lines), Map.of());
    }

    private RosterPlan plan(RosterTable table, Map<String, TitleDecision> more) {
        var names = Map.of(
                "name",
                RosterField.NAME,
                "email",
                RosterField.EMAIL,
                "id",
                RosterField.EXTERNAL_ID,
                "title",
                RosterField.JOB_TITLE,
                "level",
                RosterField.LEVEL,
                "line",
                RosterField.PRODUCT_LINE,
                "manager",
                RosterField.MANAGER,
                "joined",
                RosterField.JOINED_ON,
                "since",
                RosterField.LEVEL_SINCE,
                "left",
                RosterField.LEFT_ON);
        var columns = new EnumMap<RosterField, Integer>(RosterField.class);
        for (var i = 0; i < table.header().size(); i++)
            columns.put(Objects.requireNonNull(names.get(table.header().get(i))), i);
        var titles = new HashMap<String, TitleDecision>(Map.of(
                "associate", new TitleDecision.Means(ASSOCIATE),
                "manager", new TitleDecision.Means(MANAGER),
                "senior", new TitleDecision.Means(SENIOR),
                "head", new TitleDecision.Means(HEAD)));
        titles.putAll(more);
        return RosterPlanner.plan(
                table,
                new ImportChoices(columns, Map.of(), titles, leftOut, kept, missingLeave),
                new Organisation(List.copyOf(people), List.copyOf(lines), FRAMEWORK, Set.copyOf(untouchable)),
                ACTOR,
                TODAY);
    }

    private static RosterTable table(String header, String... lines) {
        var rows = new ArrayList<RosterTable.Line>();
        for (var line : lines) rows.add(new RosterTable.Line(rows.size() + 2, cells(line)));
        return new RosterTable(cells(header), rows);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }

    private RosterPerson person(
            String name, String email, @Nullable String id, LevelId level, String joined, String line) {
        return person(name, email, id, level, joined, line, "");
    }

    private RosterPerson person(
            String name, String email, @Nullable String id, LevelId level, String joined, String line, String before) {
        var from = LocalDate.parse(joined);
        var title = FRAMEWORK.level(level).orElseThrow().name();
        var person = new RosterPerson(
                PersonId.next(),
                id,
                name,
                email,
                title,
                before.isEmpty() ? from : LocalDate.parse(before),
                null,
                new RosterPerson.Place(UUID.randomUUID(), line.isEmpty() ? null : line(line), null, from, null),
                new RosterPerson.Holding(UUID.randomUUID(), level, from, null),
                before.isEmpty() ? null : new RosterPerson.Before(UUID.randomUUID(), LocalDate.parse(before), from));
        people.add(person);
        return person;
    }

    private void left(String name, String email, LevelId level, String joined, String left) {
        var to = LocalDate.parse(left);
        people.add(new RosterPerson(
                PersonId.next(),
                null,
                name,
                email,
                "Manager",
                LocalDate.parse(joined),
                to,
                new RosterPerson.Place(UUID.randomUUID(), null, null, LocalDate.parse(joined), to),
                new RosterPerson.Holding(UUID.randomUUID(), level, LocalDate.parse(joined), to),
                null));
    }

    private RosterPerson placed(RosterPerson person, PersonId manager) {
        var place = Objects.requireNonNull(person.place());
        var placed = new RosterPerson(
                person.id(),
                person.externalId(),
                person.name(),
                person.email(),
                person.jobTitle(),
                person.joinedOn(),
                person.leftOn(),
                new RosterPerson.Place(place.id(), place.line(), manager, place.from(), place.to()),
                person.holding(),
                person.before());
        people.replaceAll(other -> other.id().equals(person.id()) ? placed : other);
        return placed;
    }

    private ProductLineId line(String name) {
        var line = new ProductLine(ProductLineId.next(), name);
        lines.add(line);
        return line.id();
    }
}
