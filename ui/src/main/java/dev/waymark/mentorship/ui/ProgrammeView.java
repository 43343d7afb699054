package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.waymark.mentorship.Programme;
import dev.waymark.mentorship.ProgrammeFigures;
import dev.waymark.mentorship.ProgrammeList;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import dev.waymark.shell.SmallTable;
import dev.waymark.shell.StatCard;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** How the mentorship programme does, as of any day; every figure opens what it counts. */
@Route(value = "mentorship/programme", layout = Shell.class)
@RolesAllowed("LEAD")
class ProgrammeView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final Programme programme;
    private final Clock clock;
    private final DatePicker asOf = Dates.picker(t("programme.as-of"));
    private final PageHeader header =
            new PageHeader(t("programme.title"), "", asOf, new GoLink("mentorship", t("programme.to-board")));
    private final Div figures = new Div();

    ProgrammeView(Programme programme, Clock clock) {
        this.programme = programme;
        this.clock = clock;
        asOf.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null)
                UI.getCurrent().navigate(new ProgrammeState(change.getValue(), LocalDate.now(clock)).overview());
        });
        figures.addClassName("wm-rhythm");
        getContent().add(header, figures);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("following.programme.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = LocalDate.now(clock);
        var state = ProgrammeState.of(event.getLocation().getQueryParameters(), today);
        asOf.setMax(today);
        asOf.setValue(state.day());
        header.setSubtitle(t("programme.subtitle", Dates.medium(state.day())));
        var now = programme.figures(state.day());
        figures.removeAll();
        figures.add(cards(now, state), competencies(now, state));
    }

    private static Component cards(ProgrammeFigures now, ProgrammeState state) {
        var cards = new Div(
                new StatCard(
                        state.organisation("mentored"),
                        t("programme.coverage"),
                        t("programme.of", now.mentored(), now.needMentor()),
                        t("programme.coverage.note")),
                new StatCard(
                        state.board("show=without-mentor"),
                        t("programme.waiting"),
                        t("programme.people", now.withoutMentor()),
                        waited(now)),
                new StatCard(
                        state.board("show=mentors"),
                        t("programme.load"),
                        t("programme.of", now.used(), now.slots()),
                        t("programme.load.note", now.mentors())),
                new StatCard(
                        state.board("show=pairings&health=silent"),
                        t("programme.silent"),
                        t("programme.of", now.silent(), now.active()),
                        t("programme.silent.note")),
                new StatCard(
                        state.list(ProgrammeList.SESSIONS),
                        t("programme.sessions"),
                        t("programme.of", now.held(), now.expected()),
                        t("programme.sessions.note", ProgrammeFigures.WINDOW)),
                new StatCard(
                        state.list(ProgrammeList.ENDED_EARLY),
                        t("programme.ended-early"),
                        t("programme.pairings", now.endedEarly()),
                        t("programme.ended-early.note", ProgrammeFigures.YEAR)),
                new StatCard(
                        state.list(ProgrammeList.FREE_SOON),
                        t("programme.free-soon"),
                        t("programme.pairings", now.freeSoon()),
                        t("programme.free-soon.note", ProgrammeFigures.WINDOW)));
        cards.addClassName("wm-programme-stats");
        return cards;
    }

    private static String waited(ProgrammeFigures now) {
        var median = now.medianWait();
        var longest = now.longestWait();
        return median == null || longest == null
                ? t("programme.waiting.nobody")
                : t("programme.waiting.note", median, longest);
    }

    private static Component competencies(ProgrammeFigures now, ProgrammeState state) {
        var table = new SmallTable(
                t("balance"), List.of(t("balance.competency"), t("balance.supply"), t("balance.demand")));
        for (var balance : now.competencies())
            table.row(
                    new Span(balance.name()),
                    number(
                            state.list(ProgrammeList.SUPPLY, balance.competency()),
                            balance.supply(),
                            t("balance.supply.of", balance.name(), balance.supply())),
                    number(
                            state.list(ProgrammeList.DEMAND, balance.competency()),
                            balance.demand(),
                            t("balance.demand.of", balance.name(), balance.demand())));
        return new Card(t("balance"), table).withHint(t("balance.hint"));
    }

    private static Component number(String href, int count, String name) {
        var link = new Anchor(href, Integer.toString(count));
        link.getElement().setAttribute("aria-label", name);
        return link;
    }
}
