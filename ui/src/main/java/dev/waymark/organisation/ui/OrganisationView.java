package dev.waymark.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.waymark.organisation.OrganisationOverview;
import dev.waymark.organisation.Overview;
import dev.waymark.people.ProductLine;
import dev.waymark.shell.Card;
import dev.waymark.shell.Choice;
import dev.waymark.shell.Dates;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.Markup;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The organisation at a glance: a lead's first screen. Everything that can be chosen is in the address. */
@Route(value = "organisation", layout = Shell.class)
@Menu(title = "organisation.menu", order = 10)
@RolesAllowed("LEAD")
class OrganisationView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    /** More are on a page of their own. */
    private static final int MENTORS = 10;

    private final OrganisationOverview organisation;
    private final Clock clock;

    private final DatePicker asOf = Dates.picker(getTranslation("organisation.as-of"));
    private final DatePicker comparedWith = Dates.picker(getTranslation("organisation.compared-with"));
    private final Choice<ProductLine> line = new Choice<>(
            getTranslation("organisation.line"),
            one -> one == null ? getTranslation("organisation.all-lines") : one.name());
    private final PageHeader header =
            new PageHeader(getTranslation("organisation.title"), "", asOf, comparedWith, line);
    private final Div body = new Div();

    private Address address = new Address(null, null, null, null);

    OrganisationView(OrganisationOverview organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
        body.addClassName("wm-rhythm");
        getContent().add(header, body);
        asOf.addValueChangeListener(event -> change(event, date -> address.withAsOf(date)));
        comparedWith.addValueChangeListener(event -> change(event, date -> address.withComparedWith(date)));
        line.addValueChangeListener(event -> change(event, one -> address.withLine(one == null ? null : one.id())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = LocalDate.now(clock);
        address = Address.of(event.getLocation().getQueryParameters(), today);
        var overview = organisation.overview(address.lens(today), address.comparedWith(today), MENTORS);
        show(overview, today);
    }

    private void show(Overview overview, LocalDate today) {
        var words = new Words();
        fill(overview, today);
        header.setSubtitle(words.get(
                "organisation.subtitle",
                overview.now().people(),
                overview.peopledLines(),
                Dates.medium(overview.then().on())));
        body.removeAll();
        body.add(shortcuts(words, today));
        if (overview.now().people() == 0 && overview.mentors().mentors() == 0) {
            body.add(nobody(words));
            return;
        }
        var narrowed = narrowedTo(overview);
        var two = new Div(
                new LevelBars(words, address, overview).component(),
                new NeedsAttention(words, address, overview).component(narrowed));
        two.addClassName("wm-two");
        body.add(new KeyFigures(words, address, overview).component(), two, mentors(words, overview, narrowed, today));
    }

    /** Shows the address in the fields; this is no choice of the reader's. */
    private void fill(Overview overview, LocalDate today) {
        asOf.setMax(today);
        comparedWith.setMax(today);
        asOf.setValue(address.on(today));
        comparedWith.setValue(address.comparedWith(today));
        var lines = overview.lines().stream()
                .filter(one -> one.peopled() || one.line().id().equals(address.line()))
                .map(one -> one.line())
                .toList();
        line.offerAny(
                lines,
                lines.stream()
                        .filter(one -> one.id().equals(address.line()))
                        .findFirst()
                        .orElse(null));
    }

    private <T> void change(ValueChangeEvent<T> event, Function<@Nullable T, Address> change) {
        if (!event.isFromClient()) return;
        var changed = change.apply(event.getValue());
        if (changed.equals(address)) return;
        getUI().ifPresent(ui -> ui.navigate("organisation", changed.parameters()));
    }

    private Component shortcuts(Words words, LocalDate today) {
        var html = new Markup().open("nav", "class", "wm-shortcuts", "aria-label", words.get("organisation.shortcuts"));
        html.element("span", words.get("organisation.as-of"));
        shortcut(html, words, "today", address.withAsOf(null));
        shortcut(html, words, "quarter", address.withAsOf(Address.quarter(today)));
        shortcut(html, words, "90-days", address.withAsOf(today.minusDays(90)));
        shortcut(html, words, "year", address.withAsOf(today.minusYears(1)));
        var on = address.on(today);
        html.element("span", words.get("organisation.compared-with"));
        shortcut(html, words, "quarter", address.withComparedWith(null));
        shortcut(html, words, "90-days", address.withComparedWith(on.minusDays(90)));
        shortcut(html, words, "year", address.withComparedWith(on.minusYears(1)));
        return html.close("nav").toComponent();
    }

    private void shortcut(Markup html, Words words, String name, Address to) {
        html.link(
                to.overview(),
                words.get("organisation.shortcut." + name),
                "aria-current",
                to.equals(address) ? "true" : "");
    }

    private Component nobody(Words words) {
        var everywhere = address.asOf() == null && address.line() == null;
        var action = new Anchor(
                everywhere ? "import" : "organisation",
                words.get(everywhere ? "organisation.empty.import" : "organisation.empty.all"));
        return new Card(
                words.get("organisation.levels"),
                everywhere
                        ? new EmptyState(
                                words.get("organisation.empty.title"), words.get("organisation.empty.words"), action)
                        : new EmptyState(
                                words.get("organisation.empty.here"),
                                words.get("organisation.empty.here.words"),
                                action));
    }

    private Component mentors(Words words, Overview overview, String narrowed, LocalDate today) {
        var page = overview.mentors();
        var card = page.rows().isEmpty()
                ? new Card(
                        words.get("organisation.mentors"),
                        new EmptyState(
                                words.get("organisation.no-mentors"), words.get("organisation.no-mentors.words")))
                : new Card(words.get("organisation.mentors"), new MentorsTable(words, today).component(page.rows()));
        if (page.mentors() > page.rows().size()) {
            card.withActions(new Anchor(address.mentors(1), words.get("organisation.all-mentors", page.mentors())));
        }
        return card.withHint(narrowed.isEmpty() ? words.get("organisation.mentors.hint", page.mentors()) : narrowed);
    }

    private String narrowedTo(Overview overview) {
        return overview.now().levels().stream()
                .filter(level -> Objects.equals(level.rung().level(), address.level()))
                .map(level ->
                        getTranslation("organisation.narrowed", level.rung().name()))
                .findFirst()
                .orElse("");
    }
}
