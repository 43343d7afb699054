package dev.waymark.organisation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.waymark.growth.GoalHealth;
import dev.waymark.organisation.Choices;
import dev.waymark.organisation.GoalRow;
import dev.waymark.organisation.Lens;
import dev.waymark.organisation.Listed;
import dev.waymark.organisation.OrganisationOverview;
import dev.waymark.organisation.PairingRow;
import dev.waymark.organisation.PersonRef;
import dev.waymark.organisation.PersonRow;
import dev.waymark.organisation.Rung;
import dev.waymark.shared.Slice;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.LevelColors;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** Exactly what a figure of the overview counts, as of the same date and with the same filters. */
@Route(value = "organisation/list", layout = Shell.class)
@RolesAllowed("LEAD")
class ListedView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final OrganisationOverview organisation;
    private final Clock clock;

    private String title = "";

    ListedView(OrganisationOverview organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Waymark";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = LocalDate.now(clock);
        var parameters = event.getLocation().getQueryParameters();
        var what = Address.listed(parameters).orElseThrow(NotFoundException::new);
        var address = Address.of(parameters, today);
        var lens = address.lens(today);
        var count = organisation.count(what, lens);
        title = getTranslation("organisation.list." + Address.key(what), count);
        var header = new PageHeader(
                title,
                filters(lens, organisation.choices(lens.asOf())),
                new Anchor(address.overview(), getTranslation("organisation.back")));
        getContent().removeAll();
        getContent().add(header);
        if (count == 0) {
            getContent()
                    .add(new Card(
                            title,
                            new EmptyState(
                                    getTranslation("organisation.list.empty"),
                                    getTranslation("organisation.list.empty.words"))));
        } else {
            getContent().add(grid(what, lens));
        }
    }

    private String filters(Lens lens, Choices choices) {
        var parts = Stream.of(
                Stream.of(getTranslation("organisation.list.on", Dates.medium(lens.asOf()))),
                choices.lines().stream()
                        .map(one -> one.line())
                        .filter(line -> line.id().equals(lens.line()))
                        .map(line -> line.name()),
                choices.levels().stream()
                        .filter(rung -> rung.level().equals(lens.level()))
                        .map(Rung::name));
        return String.join(" \u00b7 ", parts.flatMap(part -> part).toList());
    }

    private Grid<?> grid(Listed what, Lens lens) {
        var grid = switch (what.kind()) {
            case PEOPLE -> people(what, lens);
            case PAIRINGS -> pairings(what, lens);
            case GOALS -> goals(what, lens);
        };
        grid.getElement().setAttribute("aria-label", title);
        grid.addClassName("wm-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }

    private Grid<PersonRow> people(Listed what, Lens lens) {
        var grid = new Grid<PersonRow>();
        person(grid, "person", PersonRow::person);
        level(grid, PersonRow::rung);
        text(grid, "job-title", PersonRow::jobTitle);
        text(grid, "line", row -> row.line() == null ? "" : row.line());
        switch (what) {
            case WITHOUT_MENTOR -> since(grid, "waiting-since", lens, PersonRow::since);
            case QUIET -> since(grid, "heard-on", lens, PersonRow::since);
            case FREE_MENTORS -> text(grid, "free-slots", row -> Integer.toString(row.freeSlots()));
            default -> since(grid, "in-level", lens, PersonRow::levelSince);
        }
        grid.setItems(
                query -> organisation.people(what, lens, slice(query)).stream(), query -> count(query, what, lens));
        return grid;
    }

    private Grid<PairingRow> pairings(Listed what, Lens lens) {
        var grid = new Grid<PairingRow>();
        person(grid, "mentee", PairingRow::mentee);
        level(grid, PairingRow::rung);
        person(grid, "mentor", PairingRow::mentor);
        since(grid, "active-since", lens, PairingRow::activeSince);
        text(
                grid,
                "last-session",
                row -> row.lastSessionOn() == null
                        ? getTranslation("organisation.none-yet")
                        : when(row.lastSessionOn(), lens));
        grid.setItems(
                query -> organisation.pairings(what, lens, slice(query)).stream(), query -> count(query, what, lens));
        return grid;
    }

    private Grid<GoalRow> goals(Listed what, Lens lens) {
        var grid = new Grid<GoalRow>();
        grid.addColumn(LitRenderer.<GoalRow>of("<a href=\"${item.href}\">${item.title}</a>")
                        .withProperty("href", row -> "goals/" + row.id())
                        .withProperty("title", GoalRow::title))
                .setHeader(heading("goal"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        person(grid, "owner", GoalRow::owner);
        level(grid, GoalRow::rung);
        text(grid, "target", row -> Dates.medium(row.targetOn()));
        text(grid, "progress", row -> getTranslation("organisation.progress", row.progress(), row.pace()));
        since(grid, "heard-on", lens, GoalRow::heardOn);
        health(grid);
        grid.setItems(
                query -> organisation.goals(what, lens, slice(query)).stream(), query -> count(query, what, lens));
        return grid;
    }

    private static Slice slice(Query<?, ?> query) {
        return new Slice(query.getOffset(), Math.min(query.getLimit(), Slice.MOST));
    }

    private int count(Query<?, ?> query, Listed what, Lens lens) {
        return organisation.count(what, lens);
    }

    private <T> void person(Grid<T> grid, String heading, ValueProvider<T, PersonRef> person) {
        grid.addColumn(LitRenderer.<T>of("<a href=\"${item.href}\">${item.name}</a>")
                        .withProperty("href", row -> MentorsTable.person(person.apply(row)))
                        .withProperty("name", row -> person.apply(row).name()))
                .setHeader(heading(heading))
                .setAutoWidth(true);
    }

    private <T> void level(Grid<T> grid, ValueProvider<T, Rung> level) {
        grid.addColumn(LitRenderer.<T>of("<span class=\"wm-level\"><span class=\"wm-level-square\""
                                + " style=\"background:${item.colour}\"></span><span>${item.name}</span></span>")
                        .withProperty("colour", row -> {
                            var rung = level.apply(row);
                            return LevelColors.background(rung.position(), rung.of());
                        })
                        .withProperty("name", row -> level.apply(row).name()))
                .setHeader(heading("level"))
                .setAutoWidth(true);
    }

    private void health(Grid<GoalRow> grid) {
        grid.addColumn(LitRenderer.<GoalRow>of("<span class=\"wm-pill wm-pill-${item.tone}\">${item.health}</span>")
                        .withProperty("tone", row -> switch (row.health()) {
                            case ON_TRACK -> "ok";
                            case BEHIND -> "warn";
                            case AT_RISK -> "risk";
                            case NO_RECENT_CHECK_IN -> "neutral";
                        })
                        .withProperty("health", row -> word(row.health())))
                .setHeader(heading("health"))
                .setAutoWidth(true);
    }

    private String word(GoalHealth health) {
        return getTranslation("organisation.goal-health." + health.name().toLowerCase(Locale.ROOT));
    }

    private <T> Grid.Column<T> text(Grid<T> grid, String heading, ValueProvider<T, String> text) {
        return grid.addColumn(text).setHeader(heading(heading)).setAutoWidth(true);
    }

    private <T> void since(Grid<T> grid, String heading, Lens lens, ValueProvider<T, LocalDate> date) {
        text(grid, heading, row -> when(date.apply(row), lens));
    }

    private String when(LocalDate date, Lens lens) {
        return getTranslation("organisation.when", Dates.medium(date), Dates.ago(date, lens.asOf()));
    }

    private String heading(String column) {
        return getTranslation("organisation.column." + column, "");
    }
}
