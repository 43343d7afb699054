package dev.waymark.people.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.PeopleDirectory;
import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleKeeping;
import dev.waymark.people.PersonId;
import dev.waymark.people.roster.PeopleExport;
import dev.waymark.shared.Slice;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;

/** Everybody, searched and filtered; its whole state is in the address, see {@link PeopleState}. */
@Route(value = "people", layout = Shell.class)
@Menu(title = "people.menu", order = 20)
@PermitAll
class PeopleView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NARROW = 760;

    private final PeopleDirectory directory;
    private final Desk desk;
    private final boolean keeps;
    private final PageHeader header = new PageHeader(getTranslation("people.title"), "");
    private final PeopleFilters filters;
    private final PeopleGrid grid;
    private final Span found = new Span();
    private final Div list = new Div();
    private PeopleState state = PeopleState.of(QueryParameters.empty());
    private int count;

    PeopleView(
            PeopleDirectory directory,
            PeopleKeeping keeping,
            PeopleExport export,
            FormDrafts drafts,
            CareerMap careerMap,
            CurrentActor actor,
            Clock clock) {
        this.directory = directory;
        var levels = new Levels(careerMap.published());
        desk = new Desk(directory, keeping, drafts, levels, LocalDate.now(clock));
        keeps = actor.get().keepsPeople();
        filters = new PeopleFilters(levels, directory.productLines(), keeps, this::typed, this::go);
        grid = new PeopleGrid(levels, keeps, desk.today());
        grid.setItems(
                query -> directory
                        .rows(
                                state.filter(),
                                state.order(),
                                new Slice(query.getOffset(), Math.clamp(query.getLimit(), 1, Slice.MOST)))
                        .stream(),
                // counted once a filter: scrolling asks for rows only
                query -> count);
        grid.onSort(order -> go(state.sorted(order)));
        found.addClassNames("wm-muted", "wm-people-found");
        found.getElement().setAttribute("role", "status");
        var surface = new Section(filters, found, list);
        surface.addClassNames("wm-card", "wm-people");
        surface.getElement().setAttribute("aria-label", getTranslation("people.title"));
        if (keeps) header.setActions(new PeopleExportLink(export, clock), addButton());
        getContent().add(header, surface);
    }

    private Button addButton() {
        var add = new Button(getTranslation("people.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private void add() {
        PersonForm.forSomebodyNew(desk, this::open).open();
    }

    private void open(PersonId person) {
        UI.getCurrent().navigate("people/" + person);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.page-title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var page = attached.getUI().getPage();
        page.retrieveExtendedClientDetails(client -> grid.setNarrow(client.getWindowInnerWidth() < NARROW));
        page.addBrowserWindowResizeListener(resized -> grid.setNarrow(resized.getWidth() < NARROW));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = PeopleState.of(event.getLocation().getQueryParameters());
        refresh();
    }

    private void go(PeopleFilter filter) {
        go(state.filtered(filter));
    }

    private void go(PeopleState next) {
        UI.getCurrent().navigate(PeopleView.class, next.query());
    }

    /** Each letter changes the address in place, so that the back button leads out of the search at once. */
    private void typed(PeopleFilter filter) {
        state = state.filtered(filter);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("people", state.query()));
        refresh();
    }

    private void refresh() {
        filters.show(state.filter());
        grid.show(state.order());
        count = directory.count(state.filter());
        found.setText(
                getTranslation("people.found." + PeopleState.word(state.filter().membership()), count));
        list.removeAll();
        if (count == 0) {
            list.add(nobody());
        } else {
            list.add(grid);
            grid.getDataProvider().refreshAll();
            grid.scrollToStart();
        }
    }

    private Component nobody() {
        var plain = state.filter().equals(PeopleFilter.EVERYBODY_HERE);
        if (!plain)
            return new EmptyState(
                    getTranslation("people.nobody-found"),
                    getTranslation("people.nobody-found.why"),
                    new Button(getTranslation("people.show-everybody"), click -> go(PeopleFilter.EVERYBODY_HERE)));
        return keeps
                ? new EmptyState(
                        getTranslation("people.nobody-yet"),
                        getTranslation("people.nobody-yet.why"),
                        new Button(
                                getTranslation("people.import"),
                                click -> UI.getCurrent().navigate("import")))
                : new EmptyState(getTranslation("people.nobody-yet"), "");
    }
}
