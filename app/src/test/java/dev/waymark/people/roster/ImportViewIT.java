package dev.waymark.people.roster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The import as a person sees it, on a desk and on a phone. */
@BrowserTest
@TestPropertySource(properties = "waymark.import.largest-file=2MB")
class ImportViewIT {

    private static final String FILE = """
            Employee ID;Full name;Work email;Business title;Department;Line manager;Hire date;Cost center
            N-101;Rhea Santoro;rhea.santoro@northwind.example.com;Director of Product;Checkout;;03/04/2019;4410
            N-102;Lars Nyberg;lars.nyberg@northwind.example.com;Sr. PM;Checkout;Rhea Santoro;05/06/2020;4410
            N-103;Imani Okoye;imani.okoye@northwind.example.com;Product Manager, Payments;Payments;Lars Nyberg;02/09/2022;4420
            N-104;Hugo Silva;hugo.silva@northwind.example.com;Junior PM;Payments;Lars Nyberg;01/02/2025;4420
            N-105;Mara Lind;mara.lind@northwind.example.com;Product Manager;Loyalty;The Board;07/08/2023;4430
            N-106;Tom Becker;tom.becker at northwind;Product Manager;Loyalty;Nobody;07/08/2023;4430
            N-107;Mara Lindt;mara.lind@northwind.example.com;Product Manager;Loyalty;Lars Nyberg;07/08/2023;4430
            N-108;Wen Zhao;wen.zhao@northwind.example.com;Software Engineer;Platform;Rhea Santoro;01/03/2021;4440
            """;

    @Test
    void leadsFromTheFileToTheOrganisation(Browser browser) {
        var page = browser.signInAs("head@example.com");
        browser.open(page, "import");
        checked(browser, page, "import-file");

        upload(page, "northwind-hr.csv", FILE);
        step(page, "Columns");
        assertThat(page.locator("#import-ignored")).hasText("This column is not used: Cost center");
        checked(browser, page, "import-columns-open");
        button(page, "Continue to levels").click();
        assertThat(page.locator(".wm-banner[role=alert]")).containsText("can be read in two ways");
        choose(page, "“03/04/2019” in “Hire date” means", "3 Apr 2019");
        checked(browser, page, "import-columns");
        button(page, "Continue to levels").click();

        step(page, "Levels");
        assertThat(page.locator("#import-undecided")).hasText("1 title is still to be decided.");
        checked(browser, page, "import-levels");
        button(page, "Continue to the preview").click();
        assertThat(page.locator("#import-undecided")).containsText("1 job title is still undecided");
        choose(page, "Level of “Software Engineer”", "Leave out");
        assertThat(page.locator("#import-undecided")).hasText("All titles are decided.");
        button(page, "Continue to the preview").click();

        step(page, "Preview");
        assertThat(page.getByText("3 rows have problems")).isVisible();
        assertThat(page.getByText("The e-mail stands in line 8 as well.")).isVisible();
        assertThat(page.getByText("This is no e-mail address.")).isVisible();
        checked(browser, page, "import-problems");
        assertThat(button(page, "Write 4 people")).isDisabled();
        page.reload();
        browser.settle(page);
        step(page, "Preview");
        button(page, "Leave out these 3 rows").click();
        assertThat(button(page, "Write 4 people")).isEnabled();
        part(page, "Created").click();
        assertThat(page.getByText("Imani Okoye")).isVisible();
        checked(browser, page, "import-preview");
        part(page, "Not in the file").click();
        assertThat(page.getByText("People who are in Waymark but not in the file"))
                .isVisible();
        browser.axe(page);

        button(page, "Write 4 people").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Write 4 people"))
                .click();
        step(page, "Done");
        assertThat(page.getByText("4 people were created.")).isVisible();
        checked(browser, page, "import-done");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the people"))
                .click();
        page.waitForURL(Pattern.compile(".*/people.*"));
        browser.settle(page);
        var file = page.waitForDownload(() -> page.getByText("Export as CSV").click());
        assertThat(file.suggestedFilename()).matches("people-\\d{4}-\\d{2}-\\d{2}\\.csv");
        assertThat(file.path()).content(StandardCharsets.UTF_8).contains("lars.nyberg@northwind.example.com");
    }

    @Test
    void worksOnAPhoneInTheDarkAndInGerman(Browser browser) {
        var page = browser.signIn(browser.page(Browser.NARROW, ColorScheme.DARK, "de-DE"), "admin@example.com");
        browser.open(page, "import");
        narrow(browser, page, "import-file-390");
        upload(page, "personio.csv", Importer.resource("personio-de.csv"));
        step(page, "Spalten");
        narrow(browser, page, "import-columns-390");
        button(page, "Weiter zu den Stufen").click();
        step(page, "Stufen");
        narrow(browser, page, "import-levels-390");
        button(page, "Die offene Bezeichnung weglassen").click();
        button(page, "Weiter zur Vorschau").click();
        step(page, "Vorschau");
        assertThat(button(page, "6 Personen schreiben")).isEnabled();
        narrow(browser, page, "import-preview-390");
        button(page, "Verwerfen").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Verwerfen"))
                .click();
        assertThat(page.getByText("Datei wählen").first()).isVisible();
    }

    @Test
    void saysWhyAFileCannotBeTaken(Browser browser) {
        var page = browser.signInAs("head@example.com");
        browser.open(page, "import");
        upload(page, "people.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(page.locator(".wm-banner[role=alert]")).containsText("This is a workbook, not a CSV file.");
        assertThat(page.locator(".wm-banner[role=alert]")).containsText("Nothing was written.");
        browser.axe(page);
        upload(page, "big.csv", new byte[3 * 1024 * 1024]);
        assertThat(page.locator(".wm-banner[role=alert]")).containsText("The file is larger than 2 MB.");
        upload(page, "good.csv", "Name,Email,Title\n" + "A,a@example.com,PM\n".repeat(80_000));
        step(page, "Columns");
        assertThat(page.getByText("80.000 records").or(page.getByText("80,000 records")))
                .isVisible();
        browser.open(page, "import?id=0198a000-0000-7000-8000-000000000000");
        assertThat(page.getByText("This import is no longer here")).isVisible();
        browser.axe(page);
    }

    private static void upload(Page page, String name, String content) {
        upload(page, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void upload(Page page, String name, byte[] content) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "text/csv", content));
    }

    private static void step(Page page, String name) {
        assertThat(page.locator("[aria-current=step]")).containsText(name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator part(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static void choose(Page page, String label, String option) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHas(page.getByLabel(label)))
                .first()
                .click();
        page.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private static void checked(Browser browser, Page page, String picture) {
        browser.settle(page);
        browser.axe(page);
        browser.screenshot(page, picture);
    }

    private static void narrow(Browser browser, Page page, String picture) {
        checked(browser, page, picture);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling on " + picture)
                .isEqualTo(true);
    }
}
