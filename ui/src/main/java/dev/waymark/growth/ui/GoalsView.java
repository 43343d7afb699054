package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.GoalWords.t;
import static dev.waymark.growth.ui.GoalWords.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.growth.GoalBook;
import dev.waymark.growth.GoalCounts;
import dev.waymark.growth.GoalPlanning;
import dev.waymark.growth.GoalShelf;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.FormDrafts;
import dev.waymark.shared.Slice;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One's own goals; the whole state is in the address, see {@link GoalsState}. */
@Route(value = "goals", layout = Shell.class)
@Menu(title = "growth.menu", order = 42)
@RolesAllowed("CONTRIBUTOR")
class GoalsView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;

    private final GoalBook book;
    private final Desk desk;
    private final PageHeader header = new PageHeader(getTranslation("growth.goals"), "");
    private final Nav shelves = new Nav();
    private final Section list = new Section();
    private GoalsState state = GoalsState.USUAL;
    private @Nullable GoalForm form;

    GoalsView(
            GoalBook book,
            GoalPlanning planning,
            FormDrafts drafts,
            CareerMap careerMap,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        desk = new Desk(
                book,
                planning,
                drafts,
                new Aims(careerMap.published(), actor.get().level()),
                LocalDate.now(clock));
        shelves.addClassName("wm-choices");
        shelves.getElement().setAttribute("aria-label", getTranslation("growth.shelves"));
        list.addClassNames("wm-card", "wm-goals");
        getContent().add(header, shelves, list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.goals.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = GoalsState.of(event.getLocation().getQueryParameters());
        refresh();
        showForm();
    }

    private void go(GoalsState next) {
        UI.getCurrent().navigate(GoalsView.class, next.query());
    }

    private void refresh() {
        var counts = book.counts();
        header.setSubtitle(t("goals.subtitle", counts.active(), counts.drafts(), counts.closed()));
        header.setActions(newGoal());
        shelves.removeAll();
        for (var shelf : GoalShelf.values()) shelves.add(choice(shelf, counts));
        list.getElement().setAttribute("aria-label", t("shelf." + word(state.shelf())));
        list.removeAll();
        var count = counts.of(state.shelf());
        if (count == 0) {
            list.add(empty(counts));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("wm-goal-list");
        for (var row : book.mine(state.shelf(), new Slice((state.page() - 1) * PAGE, PAGE)))
            rows.add(new GoalItem(row, desk, this::refresh));
        list.add(rows);
        if (count > PAGE) list.add(pages(count));
    }

    private Button newGoal() {
        var button = new Button(t("goals.new"), click -> go(state.drafting(true)));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** Links, not buttons: each part of the goals can be bookmarked. */
    private Anchor choice(GoalShelf shelf, GoalCounts counts) {
        var link = new Anchor(
                GoalsState.USUAL.showing(shelf).href(), t("shelf.count", t("shelf." + word(shelf)), counts.of(shelf)));
        if (shelf == state.shelf()) link.getElement().setAttribute("aria-current", "true");
        return link;
    }

    private Component empty(GoalCounts counts) {
        if (counts.of(GoalShelf.ALL) == 0) return new EmptyState(t("goals.none"), t("goals.none.why"), newGoal());
        return new EmptyState(t("goals.none." + word(state.shelf())), t("goals.none." + word(state.shelf()) + ".why"));
    }

    private Component pages(int count) {
        var last = (count + PAGE - 1) / PAGE;
        var pages = new Nav();
        pages.addClassName("wm-row");
        pages.getElement().setAttribute("aria-label", t("pages"));
        if (state.page() > 1)
            pages.add(new Anchor(state.onPage(state.page() - 1).href(), t("pages.previous")));
        pages.add(new Span(t("pages.here", Math.min(state.page(), last), last)));
        if (state.page() < last)
            pages.add(new Anchor(state.onPage(state.page() + 1).href(), t("pages.next")));
        return new Div(pages);
    }

    private void showForm() {
        if (form != null) form.close();
        form = null;
        if (!state.isNew()) return;
        var opened = GoalForm.forANewOne(
                desk, state.responsibility(), goal -> UI.getCurrent().navigate("goals/" + goal));
        opened.onClose(() -> go(state.drafting(false)));
        opened.open();
        form = opened;
    }
}
