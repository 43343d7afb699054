package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.career.Competency;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.Programme;
import dev.waymark.mentorship.ProgrammeList;
import dev.waymark.mentorship.ProgrammePairing;
import dev.waymark.mentorship.ProgrammePerson;
import dev.waymark.mentorship.ProgrammeQuery;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whom or what a figure of the programme counts. */
@Route(value = "mentorship/programme/list", layout = Shell.class)
@RolesAllowed("LEAD")
class ProgrammeListView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NARROW = 760;
    private static final int FEW = 12;

    private final Programme programme;
    private final Clock clock;
    private final Framework framework;
    private String title = "";
    private @Nullable BoardGrid<?> grid;
    private boolean narrow;

    ProgrammeListView(Programme programme, CareerMap careerMap, Clock clock) {
        this.programme = programme;
        this.clock = clock;
        this.framework = careerMap.published();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("following.list.page-title", title);
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
        var parameters = event.getLocation().getQueryParameters();
        var state = ProgrammeState.of(parameters, LocalDate.now(clock));
        var query = state.list(parameters).orElseThrow(NotFoundException::new);
        var count = programme.count(query);
        title = t("list." + BoardState.word(query.what()), count, competency(query));
        getContent().removeAll();
        getContent().add(new PageHeader(title, subtitle(query), new GoLink(state.overview(), t("list.back"))));
        if (count == 0) {
            getContent().add(new Card(title, new EmptyState(t("list.empty"), t("list.empty.why"))));
            return;
        }
        var rows = query.what().isOfPairings() ? pairings(query, count) : people(query, count);
        rows.setNarrow(narrow);
        rows.setAllRowsVisible(count <= FEW);
        grid = rows;
        var surface = new Section(rows);
        surface.addClassName("wm-card");
        surface.getElement().setAttribute("aria-label", title);
        getContent().add(surface);
    }

    /** The figure that opened the list, where it does not count the rows themselves. */
    private String subtitle(ProgrammeQuery query) {
        var on = t("programme.subtitle", Dates.medium(query.day()));
        if (query.what() != ProgrammeList.SESSIONS) return on;
        var now = programme.figures(query.day());
        return t("list.sessions.sum", now.held(), now.expected(), on);
    }

    private String competency(ProgrammeQuery query) {
        return framework.competencies().stream()
                .filter(one -> one.id().equals(query.competency()))
                .map(Competency::name)
                .findFirst()
                .orElse("");
    }

    private BoardGrid<?> pairings(ProgrammeQuery query, int count) {
        var rows = new Pairings(query.what());
        rows.read(slice -> programme.pairings(query, slice), count);
        return rows;
    }

    private BoardGrid<?> people(ProgrammeQuery query, int count) {
        var rows = new People(query.what());
        rows.read(slice -> programme.people(query, slice), count);
        return rows;
    }

    private final class Pairings extends BoardGrid<ProgrammePairing> {

        Pairings(ProgrammeList what) {
            super(title);
            wide(column(getTranslation("mentorship.column.mentee"), row -> Words.person(row.mentee(), framework)));
            wide(column(getTranslation("mentorship.column.mentor"), row -> Words.person(row.mentor(), framework)));
            wide(column(t("list." + BoardState.word(what) + ".column"), row -> said(what, row)));
            narrow(column(
                    getTranslation("mentorship.column.mentee"),
                    row -> stacked(
                            Words.person(row.mentee(), framework),
                            new Div(
                                    muted(getTranslation("mentorship.mentored-by") + " "),
                                    new Span(row.mentor().name())),
                            new Div(muted(t("list." + BoardState.word(what) + ".column") + ": "), said(what, row)))));
        }

        private static Component said(ProgrammeList what, ProgrammePairing row) {
            if (what == ProgrammeList.SESSIONS) return new Span(t("list.sessions.row", row.held(), row.expected()));
            var on = new Span(Dates.medium(row.on()));
            return row.reason().isEmpty() ? on : new Span(on, new Div(muted(Words.reason(row.reason()))));
        }
    }

    private final class People extends BoardGrid<ProgrammePerson> {

        People(ProgrammeList what) {
            super(title);
            var amount = "list." + BoardState.word(what);
            wide(column(getTranslation("mentorship.column.person"), row -> Words.person(row.person(), framework)));
            wide(column(t(amount + ".column"), row -> new Span(t(amount + ".row", row.amount()))));
            narrow(column(
                    getTranslation("mentorship.column.person"),
                    row -> stacked(Words.person(row.person(), framework), new Span(t(amount + ".row", row.amount())))));
        }
    }
}
