package dev.waymark.growth.ui;

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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.waymark.people.PeopleDirectory;
import dev.waymark.people.PersonId;
import dev.waymark.shared.NotFound;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Problems;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/**
 * What somebody carried, when and with what impact; the own log, or as much of somebody else's as the reader may see.
 * Its whole state is in the address, see {@link LogState}.
 */
@Route(value = "log", layout = Shell.class)
@Menu(title = "evidence.menu", order = 44)
@RolesAllowed("CONTRIBUTOR")
class LogView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final EvidenceDesk desk;
    private final PeopleDirectory directory;
    private final PersonId reader;
    private final PageHeader header = new PageHeader("", "");
    private final LogFilters filters;
    private final Span found = new Span();
    private final Div place = new Div();
    private final EvidenceList list;
    private LogState state = LogState.OWN;
    private String owner = "";
    private @Nullable EvidenceForm form;

    LogView(EvidenceDesk desk, PeopleDirectory directory) {
        this.desk = desk;
        this.directory = directory;
        reader = desk.actor().get().id();
        filters = new LogFilters(desk.map().published(), next -> go(next));
        list = new EvidenceList(desk, EvidenceList.Layout.LOG, id -> go(state.editing(id)), this::refresh);
        found.addClassNames("wm-muted", "wm-small");
        found.getElement().setAttribute("role", "status");
        var surface = new Section(filters, found, place);
        surface.addClassNames("wm-card", "wm-stack");
        surface.getElement().setAttribute("aria-label", getTranslation("evidence.log"));
        getContent().add(header, surface);
    }

    @Override
    public String getPageTitle() {
        return owner.isEmpty()
                ? getTranslation("evidence.page-title")
                : getTranslation("evidence.page-title.of", owner);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = LogState.of(event.getLocation().getQueryParameters());
        owner = isOwn() ? "" : nameOf(state.filter(reader).owner());
        refresh();
        showForm();
    }

    private boolean isOwn() {
        return reader.equals(state.filter(reader).owner());
    }

    private String nameOf(@Nullable PersonId person) {
        try {
            return person == null ? "" : directory.profile(person).name();
        } catch (NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void go(LogState next) {
        UI.getCurrent().navigate(LogView.class, next.query());
    }

    private void refresh() {
        var filter = state.filter(reader);
        var count = desk.log().count(filter);
        header.setTitle(isOwn() ? getTranslation("evidence.log.own") : getTranslation("evidence.log.of", owner));
        header.setSubtitle(getTranslation(isOwn() ? "evidence.log.why" : "evidence.log.of.why"));
        if (isOwn()) header.setActions(addButton());
        else header.setActions();
        filters.show(state);
        filters.setVisible(count > 0 || state.isFiltered());
        found.setText(count == 0 ? "" : getTranslation("evidence.found", count));
        place.removeAll();
        if (count == 0) {
            place.add(empty());
        } else {
            place.add(list);
            list.show(filter, count);
        }
    }

    private Button addButton() {
        var add = new Button(getTranslation("evidence.add"), click -> go(state.adding()));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private EmptyState empty() {
        if (state.isFiltered())
            return new EmptyState(
                    getTranslation("evidence.none-found"),
                    getTranslation("evidence.none-found.why"),
                    new Button(getTranslation("evidence.show-all"), click -> go(state.unfiltered())));
        if (isOwn())
            return new EmptyState(
                    getTranslation("evidence.none"),
                    getTranslation("evidence.none.why"),
                    new Button(getTranslation("evidence.add"), click -> go(state.adding())));
        return new EmptyState(getTranslation("evidence.none-of", owner), getTranslation("evidence.none-of.why"));
    }

    private void showForm() {
        if (form != null) {
            var before = form;
            form = null;
            before.close();
        }
        try {
            wantedForm();
        } catch (NotFound gone) {
            Problems.show(gone);
        }
        var shown = form;
        if (shown == null) return;
        shown.addOpenedChangeListener(change -> {
            if (change.isOpened() || form != shown) return;
            form = null;
            go(state.closed());
        });
        shown.open();
    }

    private void wantedForm() {
        if (!isOwn()) return;
        if (state.adds()) form = EvidenceForm.toAdd(desk, state.responsibility(), state.goal(), () -> {});
        else if (state.edits() != null) {
            var row = desk.log().one(state.edits());
            if (!row.owner().id().equals(reader)) throw new NotFound(row.id());
            form = EvidenceForm.toEdit(desk, row, () -> {});
        }
    }
}
