package dev.waymark.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.when;

import dev.waymark.career.CareerMap;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.people.roster.ImportOverview.Stage;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Ids;
import dev.waymark.shared.Slice;
import dev.waymark.testing.IntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Files of real shape, from the upload to the rows in the organisation. */
@IntegrationTest
@TestPropertySource(properties = "waymark.import.largest-file=1MB")
class ImportIT {

    @Autowired
    RosterImporting importing;

    @Autowired
    PeopleExport export;

    @Autowired
    CareerMap careerMap;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MeterRegistry meters;

    @MockitoBean
    CurrentActor actor;

    Importer importer;
    PersonId me;

    @BeforeEach
    void beAloneWithAnEmptyOrganisation() {
        jdbc.execute("truncate person, product_line, import_layout, import_title_memory cascade");
        me = Importer.signedInAdministrator(sql);
        when(actor.get()).thenReturn(new Actor(me, "Importing Administrator", null, null, true));
        importer = new Importer(importing);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isCountedByItsOutcome() {
        var before = written();
        var id = importer.begin(Importer.resource("personio-de.csv"));
        importer.takeGuesses(id, Map.of());
        importer.preview(id);
        importer.confirmed(id);
        await().untilAsserted(() -> assertThat(written()).isEqualTo(before + 1));
    }

    private long written() {
        return meters.timer("waymark.imports", "task", "writing", "outcome", "done")
                .count();
    }

    // foreign files

    @Test
    void takesAGermanExportInWindows1252() {
        var id = importer.begin(Importer.resource("personio-de.csv"));
        assertThat(importing.overview(id))
                .extracting(ImportOverview::charset, ImportOverview::separator, ImportOverview::lines)
                .containsExactly("windows-1252", ";", 7);
        importer.takeGuesses(id, Map.of());
        assertThat(guesses(id))
                .isEqualTo(Map.of(
                        "Leiter Produktmanagement", "Head of Product",
                        "Senior Produktmanagerin", "Senior Product Manager",
                        "Produktmanagerin", "Product Manager",
                        "Produktmanager", "Product Manager",
                        "Junior Produktmanager", "Associate PM",
                        "Product Owner (m/w/d)", "Associate PM",
                        "Softwareentwickler", ""));
        assertThatThrownBy(() -> importing.plan(id)).hasMessageStartingWith("import.titles-undecided");
        var preview = importer.preview(id);
        assertThat(preview.counts().created()).isEqualTo(6);
        assertThat(preview.counts().leftOut()).isOne();
        assertThat(importer.problems(id)).isEmpty();
        assertThat(people()).as("before the confirmation").isZero();
        assertThat(importer.confirmed(id).stage()).isEqualTo(Stage.DONE);
        assertThat(people()).isEqualTo(6);
        assertThat(row("aenne.weiss@personio.example.com"))
                .containsEntry("name", "Änne Weiß")
                .containsEntry("external_id", "P-002")
                .containsEntry("line", "Zahlungen")
                .containsEntry("manager", "Jörg Großmann")
                .containsEntry("level", "Senior Product Manager")
                .containsEntry("joined", "2019-06-15");
        assertThat(row("juergen.weisshaupt@personio.example.com"))
                .containsEntry("left_on", "2026-08-31")
                .containsEntry("level_to", "2026-08-31");
    }

    @Test
    void takesAReportWithTitleLinesMonthsFirstAndManagersWithNumbers() {
        var id = importer.begin(Importer.resource("workday-en.csv"));
        assertThat(importing.overview(id))
                .extracting(ImportOverview::charset, ImportOverview::separator, ImportOverview::headerLine)
                .containsExactly("UTF-8", ",", 3);
        importer.takeGuesses(id, Map.of());
        assertThat(guesses(id))
                .containsEntry("Vice President, Product", "Head of Product")
                .containsEntry("Group Manager, Product", "Senior Product Manager")
                .containsEntry("Sr. PM", "Senior Product Manager")
                .containsEntry("Product Manager II", "Product Manager")
                .containsEntry("Associate Product Manager", "Associate PM")
                .containsEntry("Product Designer", "");
        importer.preview(id);
        assertThat(importer.problems(id))
                .extracting(RowProblem::line, RowProblem::kind, RowProblem::column, RowProblem::value)
                .containsExactly(tuple(4, ProblemKind.UNKNOWN_MANAGER, "Worker's Manager", "Board of Directors"));
        importer.confirmed(id);
        assertThat(row("chidi.okonkwo@workday.example.com"))
                .containsEntry("name", "Chidi Okonkwo")
                .containsEntry("manager", "Dana Whitfield")
                .containsEntry("joined", "2018-03-04")
                .containsEntry("level_from", "2022-09-01");
        assertThat(row("petr.novak@workday.example.com")).containsEntry("joined", "2021-11-12");
    }

    @Test
    void takesTabsAndManagersByIdAndEndsThatNeverCome() {
        var done = importer.imported(Importer.resource("successfactors.tsv"));
        assertThat(done.separator()).isEqualTo("\t");
        assertThat(done.counts().created()).isEqualTo(5);
        assertThat(row("tomas.herrera@sf.example.com"))
                .containsEntry("name", "Tomás Herrera")
                .containsEntry("manager", "Ingrid Solberg")
                .containsEntry("left_on", null)
                .containsEntry("level", "Senior Product Manager");
        assertThat(row("lukasz.zielinski@sf.example.com")).containsEntry("left_on", "2026-03-31");
    }

    @Test
    void saysEveryProblemOfAMessyFileAndTakesTheRest() {
        var id = importer.begin(Importer.resource("messy.csv"));
        var preview = importer.preview(id);
        assertThat(importer.problems(id))
                .extracting(RowProblem::line, RowProblem::kind, RowProblem::column)
                .containsExactlyInAnyOrder(
                        tuple(7, ProblemKind.UNKNOWN_MANAGER, "Reports to"),
                        tuple(11, ProblemKind.AMBIGUOUS_MANAGER, "Reports to"),
                        tuple(12, ProblemKind.DUPLICATE_EMAIL, "E-Mail"),
                        tuple(13, ProblemKind.DUPLICATE_EMAIL, "E-Mail"),
                        tuple(14, ProblemKind.EMAIL_MISSING, "E-Mail"),
                        tuple(15, ProblemKind.DATE_UNREADABLE, "Start"),
                        tuple(16, ProblemKind.CIRCULAR_MANAGERS, "Reports to"),
                        tuple(17, ProblemKind.CIRCULAR_MANAGERS, "Reports to"));
        assertThat(preview.counts().refused()).isEqualTo(7);
        assertThatThrownBy(() -> importing.confirm(id)).hasMessageStartingWith("import.refused-rows");
        assertThat(people()).isZero();

        importing.leaveOutRefused(id);
        assertThat(importer.await(id).counts().refused()).isZero();
        assertThat(importer.confirmed(id).stage()).isEqualTo(Stage.DONE);
        assertThat(people()).isEqualTo(4);
        assertThat(row("carol.king@messy.example.com"))
                .as("formulas are text")
                .containsEntry("name", "=HYPERLINK(\"http://x\")")
                .containsEntry("job_title", "+1 Product Manager")
                .containsEntry("line", "-Growth");
        assertThat(row("ana.ferreira@messy.example.com")).containsEntry("joined", "2016-03-12");
        assertThat(row("bob.stone@messy.example.com"))
                .as("the same product line in another spelling")
                .containsEntry("line", "Core");
    }

    // again and again

    @Test
    void theSameFileTwiceChangesNothing() {
        for (var file : List.of("personio-de.csv", "workday-en.csv", "successfactors.tsv")) {
            importer.imported(Importer.resource(file));
            var before = everything();
            var again = importer.imported(Importer.resource(file));
            assertThat(again.counts().written()).as(file).isZero();
            assertThat(everything()).isEqualTo(before);
        }
    }

    @Test
    void remembersColumnsAndTitlesForTheNextFile() {
        var first = importer.begin("Wer,Adresse,Tut\nAnna Ek,anna@example.com,Zauberin\n");
        importing.chooseColumns(
                first, Map.of(0, RosterField.NAME, 1, RosterField.EMAIL, 2, RosterField.JOB_TITLE), Map.of());
        var level = careerMap.published().levels().get(2).id();
        importing.decideTitle(first, 0, new TitleDecision.Means(level));
        importing.plan(first);
        importer.await(first);
        var next = importer.begin("adresse;tut;wer\nbo@example.com;ZAUBERIN;Bo Li\n");
        assertThat(importing.columns(next))
                .extracting(ImportColumn::field, ImportColumn::remembered)
                .containsExactly(
                        tuple(RosterField.EMAIL, true),
                        tuple(RosterField.JOB_TITLE, true),
                        tuple(RosterField.NAME, true));
        importer.takeGuesses(next, Map.of());
        assertThat(importing.titles(next, new Slice(0, 10)))
                .extracting(ImportTitle::origin, ImportTitle::decision)
                .containsExactly(tuple(ImportTitle.Origin.REMEMBERED, new TitleDecision.Means(level)));
    }

    @Test
    void asksHowDatesAreMeantWhereTheColumnLeavesItOpen() {
        var id = importer.begin(
                "Name,Email,Title,Hire date\nA,a@example.com,PM,03/04/2024\nB,b@example.com,PM,05/06/2024\n");
        assertThat(importing.columns(id).get(3))
                .extracting(ImportColumn::order, ImportColumn::ambiguousDate)
                .containsExactly(null, "03/04/2024");
        assertThatThrownBy(() -> importer.takeGuesses(id, Map.of())).hasMessageStartingWith("import.date-order");
        importer.takeGuesses(id, Map.of(3, DateOrder.MONTH_FIRST));
        importing.plan(id);
        importer.await(id);
        assertThat(importer.rows(id, RowFilter.CREATED).getFirst().joinedOn()).isEqualTo("2024-03-04");
    }

    @Test
    void changesFieldsLevelsPlacesAndLeaversInOneGo() {
        importer.imported(csv("""
                Id,Name,Email,Title,Team,Manager,Joined,Level since,Left on
                1,Ana Lead,ana@example.com,Head of Product,Core,,2020-01-01,,
                2,Bo Li,bo@example.com,Product Manager,Core,1,2022-01-01,,
                3,Cy Ng,cy@example.com,Product Manager,Core,1,2022-01-01,,
                4,Di Oz,di@example.com,Associate PM,Core,2,2023-01-01,,
                """));
        var id = importer.begin(csv("""
                Id,Name,Email,Title,Team,Manager,Joined,Level since,Left on
                1,Ana Lead,ana@example.com,Head of Product,Core,,2020-01-01,,
                2,Bo Li,cy@example.com,Senior Product Manager,Growth,1,2022-01-01,2026-05-01,
                3,Cy Ng,bo@example.com,Product Manager,Core,2,2022-01-01,,2026-07-01
                """));
        importer.preview(id);
        assertThat(importer.rows(id, RowFilter.CHANGED))
                .extracting(ImportRow::name)
                .containsExactly("Bo Li", "Cy Ng");
        assertThat(importer.rows(id, RowFilter.LEVEL_CHANGES))
                .extracting(ImportRow::name, ImportRow::level, ImportRow::levelFrom)
                .containsExactly(tuple("Bo Li", "Senior Product Manager", LocalDate.of(2026, 5, 1)));
        assertThat(importer.rows(id, RowFilter.CHANGED).getFirst().changes())
                .extracting(FieldChange::field)
                .containsExactly(RosterField.EMAIL, RosterField.JOB_TITLE, RosterField.LEVEL, RosterField.PRODUCT_LINE);
        assertThat(importer.rows(id, RowFilter.MISSING))
                .extracting(ImportRow::name, ImportRow::outcome)
                .containsExactly(tuple("Di Oz", RowOutcome.STAYS));
        importing.missingLeave(id, true);
        assertThat(importer.await(id).counts().leaves()).isOne();
        importer.confirmed(id);
        var today = LocalDate.now(clock).toString();
        assertThat(row("cy@example.com"))
                .as("two people swapped their e-mails")
                .containsEntry("name", "Bo Li")
                .containsEntry("level", "Senior Product Manager")
                .containsEntry("level_from", "2026-05-01")
                .containsEntry("line", "Growth");
        assertThat(row("bo@example.com"))
                .containsEntry("left_on", "2026-07-01")
                .containsEntry("level_to", "2026-07-01");
        assertThat(row("di@example.com")).containsEntry("left_on", today).containsEntry("level_to", today);
        assertThat(history("cy@example.com"))
                .containsExactly(
                        "Product Manager 2022-01-01..2026-05-01 HIRED", "Senior Product Manager 2026-05-01.. PROMOTED");
    }

    @Test
    void exportsWhatAnImportTakesBackWithoutAChange() {
        importer.imported(Importer.resource("personio-de.csv"));
        var messy = importer.begin(Importer.resource("messy.csv"));
        importer.preview(messy);
        importing.leaveOutRefused(messy);
        importer.await(messy);
        importer.confirmed(messy);
        sql.sql(
                        "update person set name = '=cmd|'' /C calc''!A0', job_title = '@x, \"y\"' where email like 'rene%' or email like 'zoe%'")
                .update();
        sql.sql("update person set name = 'Ferreira, Ana', job_title = 'Eve;=1+1;x' where email like 'ana.%'")
                .update();
        var before = everything();
        var file = new ByteArrayOutputStream();
        export.write(file);
        var text = file.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF\"Id\",\"Name\"")
                .contains(",\"'=cmd|' /C calc'!A0\",")
                .contains("\"'@x, \"\"y\"\"\"")
                .contains(",\"Eve;'=1+1;x\",")
                .contains(",\"'-Growth\",");
        assertThat(text.lines())
                .allMatch(line -> line.replace("\uFEFF", "").matches("(\"([^\"]|\"\")*\",){9}\"([^\"]|\"\")*\""));
        var id = importer.begin(file.toByteArray());
        assertThat(importer.preview(id).counts().unchanged()).isEqualTo(10);
        assertThat(importer.problems(id)).isEmpty();
        assertThat(importer.confirmed(id).counts().written()).isZero();
        assertThat(everything()).isEqualTo(before);
    }

    // others at the same time

    @Test
    void showsANewPlanInsteadOfWritingWhenTheOrganisationChangedMeanwhile() {
        var id = importer.begin("Name,Email,Title\nAnna Ek,anna@example.com,Product Manager\n");
        importer.preview(id);
        importer.imported(csv("Name,Email,Title\nAnna Ek-Berg,anna@example.com,Senior Product Manager\n"));
        var after = importer.confirmed(id);
        assertThat(after.stage()).isEqualTo(Stage.PREVIEW);
        assertThat(after.changedMeanwhile()).isTrue();
        assertThat(after.counts().changed()).isOne();
        assertThat(row("anna@example.com")).containsEntry("name", "Anna Ek-Berg");
        assertThat(importer.confirmed(id).stage()).isEqualTo(Stage.DONE);
        assertThat(row("anna@example.com")).containsEntry("name", "Anna Ek");
    }

    @Test
    void oneOfTwoImportsConfirmedAtOnceIsShownANewPlan() {
        var first = importer.begin("Name,Email,Title\nAnna One,anna@example.com,Product Manager\n");
        var second = importer.begin("Name,Email,Title\nAnna Two,anna@example.com,Senior Product Manager\n");
        importer.preview(first);
        importer.preview(second);
        importing.confirm(first);
        importing.confirm(second);
        var outcomes = List.of(importer.await(first), importer.await(second));
        assertThat(outcomes).extracting(ImportOverview::stage).containsExactlyInAnyOrder(Stage.DONE, Stage.PREVIEW);
        assertThat(outcomes)
                .filteredOn(overview -> overview.stage() == Stage.PREVIEW)
                .allMatch(ImportOverview::changedMeanwhile);
        assertThat(people()).isOne();
    }

    @Test
    void aTaskWhoseProcessDiedIsToldAndCanBeRepeated() {
        var id = importer.begin("Name,Email,Title\nAnna Ek,anna@example.com,Product Manager\n");
        importer.preview(id);
        sql.sql("update import_task set task = 'WRITING', seen_at = now() - interval '1 hour' where import_id = :id")
                .param("id", id.value())
                .update();
        assertThat(importing.overview(id))
                .extracting(ImportOverview::task, ImportOverview::failure)
                .containsExactly(null, "import.interrupted");
        assertThat(importer.confirmed(id).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void whoeverLeavesByAnImportLeavesTheirPairingsToo() {
        importer.imported(csv("""
                Name,Email,Title
                Ana Mentor,ana@example.com,Senior Product Manager
                Bo Mentee,bo@example.com,Product Manager
                """));
        var pairing = Ids.next();
        sql.sql("""
                insert into pairing (id, mentor_id, mentee_id, state, cadence_days, version)
                select :id, a.id, b.id, 'ACTIVE', 14, 0 from person a, person b
                where a.email = 'ana@example.com' and b.email = 'bo@example.com'
                """).param("id", pairing).update();
        sql.sql("""
                insert into pairing_phase (id, pairing_id, state, valid_from, changed_at, changed_by)
                select gen_random_uuid(), id, state, current_date - 20, now(), mentor_id from pairing where id = :id
                """).param("id", pairing).update();
        var id = importer.begin("Name,Email,Title\nAna Mentor,ana@example.com,Senior Product Manager\n");
        importer.preview(id);
        importing.missingLeave(id, true);
        importer.await(id);
        assertThat(importer.confirmed(id).stage()).isEqualTo(Stage.DONE);
        assertThat(sql.sql("select state from pairing where id = :id")
                        .param("id", pairing)
                        .query(String.class)
                        .single())
                .isEqualTo("ENDED_EARLY");
    }

    // administrators

    private static final String ADA = "7,Ada Admin,ada@example.com,Senior Product Manager,\n";
    private static final String HEADER = "Id,Name,Email,Title,Left on\n";

    @Test
    void aLeadsFileTouchesNoSignInOfAnAdministrator() {
        importer.imported(csv(HEADER + ADA + "8,Bo Li,bo@example.com,Product Manager,\n"));
        grant("ada@example.com");
        var id = importer.begin(HEADER + "7,Ada Admin,mine@example.com,Product Manager,\n");
        importer.preview(id);
        assertThat(importer.problems(id))
                .extracting(RowProblem::kind, RowProblem::value, RowProblem::detail)
                .containsExactly(tuple(ProblemKind.ADMINISTRATORS_EMAIL, "mine@example.com", "Ada Admin"));
        assertThatThrownBy(() -> importing.confirm(id)).hasMessageStartingWith("import.refused-rows");

        var leaving = importer.begin(HEADER + "7,Ada Admin,ADA@example.com,Product Manager,2026-05-01\n");
        importer.preview(leaving);
        assertThat(importer.problems(leaving))
                .extracting(RowProblem::kind)
                .containsExactly(ProblemKind.ADMINISTRATORS_LEAVING);

        var missing = importer.begin(HEADER + "8,Bo Li,bo.li@example.com,Product Manager,\n");
        importer.preview(missing);
        importing.missingLeave(missing, true);
        importer.await(missing);
        assertThat(importer.rows(missing, RowFilter.MISSING))
                .extracting(ImportRow::name, ImportRow::outcome)
                .containsExactly(tuple("Ada Admin", RowOutcome.STAYS));
        assertThat(importer.confirmed(missing).stage()).isEqualTo(Stage.DONE);
        assertThat(row("bo.li@example.com")).containsEntry("name", "Bo Li");
        assertThat(row("ada@example.com")).containsEntry("left_on", null);

        var harmless = importer.imported(csv(HEADER + "7,Ada Lovelace,ada@example.com,Product Manager,\n"));
        assertThat(harmless.stage()).isEqualTo(Stage.DONE);
        assertThat(row("ada@example.com")).containsEntry("name", "Ada Lovelace");
    }

    @Test
    void anAdministratorsPlanIsNotWrittenByALeadNorOneThatIsOlderThanTheGrant() {
        importer.imported(csv(HEADER + ADA));
        var older = importer.begin(HEADER + "7,Ada Admin,older@example.com,Senior Product Manager,\n");
        assertThat(importer.preview(older).counts().refused()).isZero();
        grant("ada@example.com");
        assertThat(importer.confirmed(older).changedMeanwhile()).isTrue();

        grant("importer-" + me + "@example.com");
        var id = importer.begin(HEADER + "7,Ada Admin,new@example.com,Senior Product Manager,\n");
        assertThat(importer.preview(id).counts().refused()).isZero();
        sql.sql("update account set administrator = false where person_id = :me")
                .param("me", me.value())
                .update();
        assertThat(importer.confirmed(id).changedMeanwhile()).isTrue();
        assertThat(importer.problems(id))
                .extracting(RowProblem::kind)
                .containsExactly(ProblemKind.ADMINISTRATORS_EMAIL);
        assertThat(row("ada@example.com")).containsEntry("name", "Ada Admin");

        sql.sql("update account set administrator = true").update();
        importing.plan(id);
        importer.await(id);
        assertThat(importer.confirmed(id).stage()).isEqualTo(Stage.DONE);
        assertThat(row("new@example.com")).containsEntry("name", "Ada Admin");
    }

    private void grant(String email) {
        sql.sql("""
                insert into account (person_id, password_hash, administrator, password_changed_at, version)
                select id, 'x', true, now(), 0 from person where email = :email
                """).param("email", email).update();
    }

    // broken files

    @Test
    void answersEveryBrokenFileInWords() {
        refused("", "import.empty");
        refused("\n\n  \n", "import.empty");
        refused("Name,Email,Title\n", "import.header-only");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "import.workbook");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "import.binary");
        refused("Name,Email\nA\0,a@example.com\n", "import.nul");
        refused(new byte[] {'N', 'a', 'm', 'e', '\n', (byte) 0x81, (byte) 0x8D, '\n'}, "import.encoding");
        refused("Name,Email,Title\n\"A,a@example.com,PM\nB,b@example.com,PM\n", "import.quotes");
        refused("Name,Email,Title\n\"" + "x".repeat(1_000_000) + "\",a@example.com,PM\n", "import.long-field");
        refused("Name,Email,Title\nA,a@example.com,PM\n" + "\n".repeat(1_100_000), "import.too-large");
        refused(",".repeat(600) + "x\n1,2\n", "import.too-many-columns");
        assertThat(sql.sql("select count(*) from import_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void namesWhereAQuoteIsOpen() {
        assertThatThrownBy(() -> importer.begin("Name,Email\nA,a@example.com\nB,\"b@example.com\nC,c@example.com\n"))
                .hasMessage("import.quotes [3]");
    }

    @Test
    void wantsANameAnEmailAndATitle() {
        var id = importer.begin("Name,Colour\nA,red\n");
        assertThatThrownBy(() -> importer.takeGuesses(id, Map.of())).hasMessage("import.columns-missing");
    }

    @Test
    void neverFailsOnNonsenseButAnswers() {
        var random = new Random(5);
        var signs = "aB1,;\t\"'\n\r =@.é|".toCharArray();
        for (var round = 0; round < 300; round++) {
            var text = new StringBuilder("Name,Email,Title\n");
            for (var i = random.nextInt(400); i > 0; i--) text.append(signs[random.nextInt(signs.length)]);
            try {
                importing.discard(importer.begin(text.toString()));
            } catch (BrokenRule answered) {
                assertThat(answered.rule()).startsWith("import.");
            }
        }
    }

    @Test
    void isForLeadsAndAdministratorsOnly() {
        Importer.signIn("ROLE_CONTRIBUTOR", "ROLE_MENTOR");
        assertThatThrownBy(() -> importing.recent()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> importer.begin("Name\nA\n")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> export.write(new ByteArrayOutputStream())).isInstanceOf(AccessDeniedException.class);
        Importer.signIn("ROLE_LEAD");
        assertThat(importing.recent()).isEmpty();
    }

    private void refused(String text, String rule) {
        refused(text.getBytes(StandardCharsets.UTF_8), rule);
    }

    private void refused(byte[] file, String rule) {
        assertThatThrownBy(() -> importer.begin(file))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    private Map<String, String> guesses(ImportId id) {
        return importer.guesses(id, careerMap.published().levels());
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int people() {
        return sql.sql("select count(*) from person where id <> :me")
                .param("me", me.value())
                .query(Integer.class)
                .single();
    }

    private Map<String, @Nullable Object> row(String email) {
        return sql.sql("""
                select p.name, p.external_id, p.job_title, p.joined_on::text as joined, p.left_on::text as left_on,
                    l.name as line, m.name as manager, f.name as level, a.valid_from::text as level_from,
                    a.valid_to::text as level_to
                from person p
                left join lateral (select * from placement where person_id = p.id order by valid_from desc, valid_to is null desc limit 1) c on true
                left join product_line l on l.id = c.product_line_id
                left join person m on m.id = c.manager_id
                left join lateral (select * from level_assignment where person_id = p.id order by valid_from desc, valid_to is null desc limit 1) a on true
                left join framework_level f on f.level_id = a.level_id
                where lower(p.email) = :email
                """).param("email", email).query().singleRow();
    }

    private List<@Nullable String> history(String email) {
        return sql.sql("""
                select f.name || ' ' || a.valid_from || '..' || coalesce(a.valid_to::text, '') || ' ' || a.reason
                from level_assignment a join person p on p.id = a.person_id join framework_level f on f.level_id = a.level_id
                where p.email = :email order by a.valid_from
                """).param("email", email).query(String.class).list();
    }

    /** Every row of the organisation, as text. */
    private List<@Nullable String> everything() {
        return sql.sql("""
                select p::text from person p union all select p::text from placement p
                union all select a::text from level_assignment a union all select l::text from product_line l order by 1
                """).query(String.class).list();
    }
}
