package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.BoardCounts;
import dev.waymark.mentorship.BoardFilter;
import dev.waymark.mentorship.Closing;
import dev.waymark.mentorship.MentorRow;
import dev.waymark.mentorship.MentorshipBoard;
import dev.waymark.mentorship.MentorshipPlanning;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.PairingRow;
import dev.waymark.mentorship.RequestOversight;
import dev.waymark.mentorship.SetSlots;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.ProductLine;
import dev.waymark.shared.NotFound;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Problems;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who mentors whom, how it goes, and who has no mentor; its whole state is in the address, see {@link BoardState}. */
@Route(value = "mentorship", layout = Shell.class)
@Menu(title = "mentorship.menu", order = 30)
@RolesAllowed("LEAD")
class MentorshipView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NARROW = 760;

    /** So few rows are shown whole, without an inner scroll bar. */
    private static final int FEW = 12;

    private final MentorshipBoard board;
    private final MentorshipPlanning planning;
    private final RequestOversight requests;
    private final Closing closing;
    private final FormDrafts drafts;
    private final Clock clock;
    private final Framework framework;
    private final List<ProductLine> lines;
    private final PageHeader header = new PageHeader(t("title"), "");
    private final BoardTabs tabs = new BoardTabs();
    private final BoardFilters filters;
    private final Div list = new Div();
    private final Div declined = new Div();
    private BoardState state;
    private @Nullable BoardGrid<?> grid;
    private @Nullable Dialog details;
    private boolean narrow;

    MentorshipView(
            MentorshipBoard board,
            MentorshipPlanning planning,
            RequestOversight requests,
            Closing closing,
            FormDrafts drafts,
            CareerMap careerMap,
            Clock clock) {
        this.board = board;
        this.planning = planning;
        this.requests = requests;
        this.closing = closing;
        this.drafts = drafts;
        this.clock = clock;
        this.framework = careerMap.published();
        this.lines = board.productLines();
        this.state = BoardState.of(QueryParameters.empty(), today());
        this.filters = new BoardFilters(state.filter(), lines, filter -> go(state.filtered(filter)));
        var card = new Card(t("lists"), tabs, filters, list);
        card.addClassName("wm-mentorship-card");
        getContent().add(header, card, declined);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentorship.page-title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var page = attached.getUI().getPage();
        page.retrieveExtendedClientDetails(client -> fit(client.getWindowInnerWidth()));
        page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    private void fit(int width) {
        narrow = width < NARROW;
        if (grid != null) grid.setNarrow(narrow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = BoardState.of(event.getLocation().getQueryParameters(), today());
        refresh();
        showDetails(state.open());
    }

    private void go(BoardState next) {
        UI.getCurrent().navigate(MentorshipView.class, next.query(today()));
    }

    private void refresh() {
        var counts = board.counts(state.filter());
        header.setSubtitle(subtitle(counts));
        header.setActions(
                editable()
                        ? new Component[] {programme(), matchLink(), pairButton()}
                        : new Component[] {programme(), todayButton()});
        tabs.show(state, counts, today());
        filters.show(state, lines, mentorName());
        list.removeAll();
        grid = switch (state.show()) {
            case MENTORS -> mentors(counts.mentors());
            case PAIRINGS -> pairings(counts.pairings());
            case WITHOUT_MENTOR -> waiting(counts.withoutMentor());
        };
        grid.setNarrow(narrow);
        var rows = switch (state.show()) {
            case MENTORS -> counts.mentors();
            case PAIRINGS -> counts.pairings();
            case WITHOUT_MENTOR -> counts.withoutMentor();
        };
        grid.setAllRowsVisible(rows <= FEW);
        if (rows == 0) list.add(empty());
        else list.add(grid);
        declined.removeAll();
        if (state.show() == BoardState.Show.WITHOUT_MENTOR && editable())
            declined.add(new DeclinedCard(requests.declinedByAll(), framework, clock));
    }

    private String subtitle(BoardCounts counts) {
        var figures = t("subtitle", counts.mentors(), counts.freeSlots(), counts.withoutMentor());
        return editable() ? figures : t("as-of", Dates.medium(state.filter().day())) + " " + figures;
    }

    private GoLink matchLink() {
        return new GoLink("mentorship/matching", getTranslation("matching.title"));
    }

    private GoLink programme() {
        return new GoLink(
                new ProgrammeState(state.filter().day(), today()).overview(),
                getTranslation("following.programme.open"));
    }

    private Button pairButton() {
        var button = new Button(t("action.pair-two"), click -> pairing().open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Button todayButton() {
        var filter = state.filter();
        var now = new BoardFilter(
                today(),
                filter.text(),
                filter.line(),
                filter.states(),
                filter.health(),
                filter.mentor(),
                filter.onlyFree());
        return new Button(t("action.back-to-today"), click -> go(state.filtered(now)));
    }

    private String mentorName() {
        var mentor = state.filter().mentor();
        if (mentor == null) return "";
        try {
            return board.participant(mentor).name();
        } catch (NotFound unknown) {
            return mentor.toString();
        }
    }

    private BoardGrid<?> mentors(int count) {
        var mentors = new MentorsGrid(
                framework,
                state.filter().day(),
                editable(),
                row -> pairing()
                        .withMentor(row.mentor().id(), row.mentor().name())
                        .open(),
                this::setSlots);
        mentors.read(slice -> board.mentors(state.filter(), state.order(), slice), count);
        return sortable(mentors);
    }

    private void setSlots(MentorRow row) {
        new SlotsDialog(
                        row.mentor().name(),
                        row.slots(),
                        row.ownSlots(),
                        row.used(),
                        wanted -> planning.setSlots(new SetSlots(row.mentor().id(), wanted, row.slots())),
                        this::refresh)
                .open();
    }

    private BoardGrid<?> pairings(int count) {
        var pairings = new PairingsGrid(framework, state.filter().day(), row -> go(state.opening(row.id())));
        pairings.read(slice -> board.pairings(state.filter(), state.order(), slice), count);
        return sortable(pairings);
    }

    private BoardGrid<?> waiting(int count) {
        var waiting = new WaitingGrid(
                framework,
                state.filter().day(),
                editable(),
                row -> pairing().withMentee(row.person()).open());
        waiting.read(slice -> board.withoutMentor(state.filter(), state.order(), slice), count);
        return sortable(waiting);
    }

    private BoardGrid<?> sortable(BoardGrid<?> unsorted) {
        unsorted.show(state.order());
        unsorted.onSort(order -> go(state.sorted(order)));
        return unsorted;
    }

    private EmptyState empty() {
        var filter = state.filter();
        var plain = filter.text().isEmpty()
                && filter.line() == null
                && filter.health() == null
                && filter.mentor() == null
                && !filter.onlyFree();
        var list = BoardState.word(state.show());
        if (!plain)
            return new EmptyState(
                    t("empty.filtered"),
                    t("empty.filtered.why"),
                    new Button(t("empty.filtered.action"), click -> go(state.filtered(BoardFilter.on(filter.day())))));
        return new EmptyState(t("empty." + list), t("empty." + list + ".why"));
    }

    private PairingDialog pairing() {
        return new PairingDialog(planning, board, drafts, framework, today(), clock.getZone(), this::refresh);
    }

    private void showDetails(@Nullable PairingId open) {
        if (details != null) {
            details.close();
            details = null;
        }
        if (open == null) return;
        try {
            var pairing = board.pairing(open);
            var dialog = new PairingDetailsDialog(
                    pairing,
                    closing.reflections(open),
                    framework,
                    today(),
                    Dates.zone(clock),
                    editable(),
                    verb -> decide(verb, pairing.row()));
            dialog.addOpenedChangeListener(change -> {
                if (!change.isOpened() && change.isFromClient()) go(state.opening(null));
            });
            dialog.onClose(() -> go(state.opening(null)));
            details = dialog;
            dialog.open();
        } catch (NotFound gone) {
            Problems.show(gone);
        }
    }

    private void decide(Verb verb, PairingRow row) {
        new DecisionDialog(verb, row, planning, board, drafts, () -> {
                    refresh();
                    showDetails(verb.closes() ? null : state.open());
                    if (verb.closes()) go(state.opening(null));
                })
                .open();
    }

    private boolean editable() {
        return !state.filter().day().isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
