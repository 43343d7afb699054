package dev.waymark.people.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import dev.waymark.people.PeopleOrder;
import dev.waymark.people.PersonRow;
import dev.waymark.shell.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the people list, drawn in the browser from plain texts, so that a session holds no component a row. */
class PeopleGrid extends Grid<PersonRow> {

    private static final String NAME = """
            <a class="wm-people-name" href="${item.href}">${item.name}</a>
            ${item.left ? html`<span class="wm-pill wm-pill-neutral">${item.left}</span>` : ''}""";

    private static final String LEVEL = """
            ${item.level ? html`<span class="wm-level"><span class="wm-level-square" aria-hidden="true"
                style="background:${item.colour}"></span><span>${item.level}</span></span>` : ''}""";

    private static final String CARD = """
            <div class="wm-people-card"><div>%s</div>
            <div class="wm-muted">%s ${item.below}</div></div>""".formatted(NAME, LEVEL);

    private static final int SCREEN = 25;

    private final Levels levels;
    private final LocalDate today;
    private final boolean keeps;
    private boolean narrow;
    private PeopleOrder order = PeopleOrder.BY_NAME;

    /** @param keeps whether the reader sees more than name and level */
    PeopleGrid(Levels levels, boolean keeps, LocalDate today) {
        this.levels = levels;
        this.keeps = keeps;
        this.today = today;
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addClassName("wm-people-grid");
        setSelectionMode(SelectionMode.NONE);
        // about a screen: what is on its way stays in the session
        setPageSize(SCREEN);
        getElement().setAttribute("aria-label", getTranslation("people.title"));
        wide();
    }

    private void wide() {
        column(named(LitRenderer.of(NAME)), PeopleOrder.By.NAME).setFlexGrow(3);
        column(
                        LitRenderer.<PersonRow>of(LEVEL)
                                .withProperty("level", row -> levels.name(row.level()))
                                .withProperty("colour", row -> levels.colour(row.level())),
                        PeopleOrder.By.LEVEL)
                .setFlexGrow(2);
        if (keeps) columnsOfKeepers();
    }

    private void card() {
        addColumn(named(LitRenderer.of(CARD))
                        .withProperty("level", row -> levels.name(row.level()))
                        .withProperty("colour", row -> levels.colour(row.level()))
                        .withProperty("below", this::below))
                .setHeader(getTranslation("people.title"));
    }

    private void columnsOfKeepers() {
        text(PersonRow::jobTitle, PeopleOrder.By.JOB_TITLE).setFlexGrow(2);
        text(row -> row.line() == null ? "" : row.line(), PeopleOrder.By.PRODUCT_LINE);
        text(row -> row.manager() == null ? "" : row.manager().name(), PeopleOrder.By.MANAGER);
        text(this::timeInLevel, PeopleOrder.By.TIME_IN_LEVEL);
        addColumn(LitRenderer.<PersonRow>of("<span>${item.mentoring}</span>")
                        .withProperty("mentoring", this::mentoring))
                .setHeader(getTranslation("people.mentoring"))
                .setFlexGrow(2);
    }

    private LitRenderer<PersonRow> named(LitRenderer<PersonRow> renderer) {
        return renderer.withProperty("href", row -> "people/" + row.id())
                .withProperty("name", PersonRow::name)
                .withProperty(
                        "left",
                        row -> row.leftOn() == null
                                ? ""
                                : getTranslation(
                                        row.leftOn().isAfter(today) ? "people.leaves-on" : "people.left-on",
                                        Dates.medium(row.leftOn())));
    }

    private Column<PersonRow> text(ValueProvider<PersonRow, String> text, PeopleOrder.By by) {
        return column(LitRenderer.<PersonRow>of("<span>${item.text}</span>").withProperty("text", text), by);
    }

    private Column<PersonRow> column(LitRenderer<PersonRow> renderer, PeopleOrder.By by) {
        return addColumn(renderer)
                .setHeader(getTranslation("people.column." + PeopleState.word(by)))
                .setKey(by.name())
                .setSortable(true)
                .setResizable(true);
    }

    private String timeInLevel(PersonRow row) {
        return row.levelSince() == null ? "" : Dates.span(row.levelSince(), today);
    }

    private String below(PersonRow row) {
        return Stream.of(row.line() == null ? "" : row.line(), timeInLevel(row), mentoring(row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String mentoring(PersonRow row) {
        var words = new ArrayList<String>();
        if (!row.mentors().isEmpty())
            words.add(getTranslation(
                    "people.mentor-is",
                    row.mentors().stream().map(mentor -> mentor.name()).collect(Collectors.joining(", "))));
        if (row.mentees() > 0) words.add(getTranslation("people.mentors-n", row.mentees()));
        return String.join(" · ", words);
    }

    /** One column of cards for a narrow window; the columns that do not show are not in the session. */
    void setNarrow(boolean narrow) {
        if (narrow == this.narrow) return;
        this.narrow = narrow;
        removeAllColumns();
        if (narrow) card();
        else wide();
        show(order);
    }

    void show(PeopleOrder shown) {
        order = shown;
        var column = getColumnByKey(shown.by().name());
        if (column == null) return;
        sort(List.of(
                new GridSortOrder<>(column, shown.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    void onSort(Consumer<PeopleOrder> sorted) {
        addSortListener(event -> {
            if (event.isFromClient())
                sorted.accept(event.getSortOrder().stream()
                        .findFirst()
                        .map(order -> new PeopleOrder(
                                PeopleOrder.By.valueOf(order.getSorted().getKey()),
                                order.getDirection() == SortDirection.DESCENDING))
                        .orElse(PeopleOrder.BY_NAME));
        });
    }
}
