package dev.waymark.people.roster;

import static dev.waymark.people.roster.RosterField.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {

    @Test
    void knowsWorkday() {
        assertThat(guess(
                        "Employee ID",
                        "Worker",
                        "Primary Work Email",
                        "Business Title",
                        "Supervisory Organization",
                        "Worker's Manager",
                        "Hire Date",
                        "Position Start Date",
                        "Location",
                        "Termination Date"))
                .isEqualTo(Map.of(
                        EXTERNAL_ID,
                        0,
                        NAME,
                        1,
                        EMAIL,
                        2,
                        JOB_TITLE,
                        3,
                        PRODUCT_LINE,
                        4,
                        MANAGER,
                        5,
                        JOINED_ON,
                        6,
                        LEVEL_SINCE,
                        7,
                        LEFT_ON,
                        9));
    }

    @Test
    void knowsSuccessFactors() {
        assertThat(guess(
                        "personIdExternal",
                        "firstName",
                        "lastName",
                        "email",
                        "jobTitle",
                        "department",
                        "managerId",
                        "hireDate"))
                .isEqualTo(Map.of(
                        EXTERNAL_ID,
                        0,
                        FIRST_NAME,
                        1,
                        LAST_NAME,
                        2,
                        EMAIL,
                        3,
                        JOB_TITLE,
                        4,
                        PRODUCT_LINE,
                        5,
                        MANAGER,
                        6,
                        JOINED_ON,
                        7));
    }

    @Test
    void knowsPersonioInGerman() {
        assertThat(guess(
                        "Personalnr.",
                        "Vorname",
                        "Nachname",
                        "E-Mail",
                        "Private E-Mail",
                        "Position",
                        "Abteilung",
                        "Vorgesetzter",
                        "Eintrittsdatum",
                        "Austrittsdatum",
                        "Geburtsdatum"))
                .isEqualTo(Map.of(
                        EXTERNAL_ID,
                        0,
                        FIRST_NAME,
                        1,
                        LAST_NAME,
                        2,
                        EMAIL,
                        3,
                        JOB_TITLE,
                        5,
                        PRODUCT_LINE,
                        6,
                        MANAGER,
                        7,
                        JOINED_ON,
                        8,
                        LEFT_ON,
                        9));
    }

    @Test
    void knowsBambooHr() {
        assertThat(guess(
                        "Employee #",
                        "Display name",
                        "Work Email",
                        "Job Title",
                        "Division",
                        "Reporting to",
                        "Hire Date"))
                .containsEntry(NAME, 1)
                .containsEntry(EMAIL, 2)
                .containsEntry(MANAGER, 5);
    }

    @Test
    void takesTheManagersEmailForTheManagerAndNotForThePerson() {
        assertThat(guess("Manager Email", "Manager", "Email", "Name", "Title"))
                .isEqualTo(Map.of(MANAGER, 0, EMAIL, 2, NAME, 3, JOB_TITLE, 4));
    }

    @Test
    void besideAFirstNameAPlainNameIsTheLastName() {
        assertThat(guess("Name", "Vorname", "E-Mail")).isEqualTo(Map.of(LAST_NAME, 0, FIRST_NAME, 1, EMAIL, 2));
    }

    @Test
    void guessesNothingFromForeignWords() {
        assertThat(guess("Colour", "Salary", "Notes", "")).isEmpty();
    }

    @Test
    void remembersColumnsWhateverTheirOrderAndSpelling() {
        assertThat(Headers.fingerprint(List.of("E-Mail", "Name", "Name")))
                .isEqualTo(Headers.fingerprint(List.of("name", "e-mail", "NAME")))
                .isNotEqualTo(Headers.fingerprint(List.of("E-Mail", "Name")));
    }

    private static Map<RosterField, Integer> guess(String... headers) {
        return Headers.guess(List.of(headers));
    }
}
