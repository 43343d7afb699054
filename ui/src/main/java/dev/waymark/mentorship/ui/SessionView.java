package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MeetingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.waymark.mentorship.AcceptTime;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.SessionSheet;
import dev.waymark.mentorship.SessionState;
import dev.waymark.people.PersonId;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Problems;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One session, for its two: when, what about, what was agreed, what was noted. */
@Route(value = "sessions/:id", layout = Shell.class)
@RolesAllowed("CONTRIBUTOR")
class SessionView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final MeetingDesk desk;
    private final PersonId me;
    private final ZoneId zone;
    private @Nullable SessionId id;
    private String other = "";

    SessionView(MeetingDesk desk) {
        this.desk = desk;
        me = desk.actor().get().id();
        zone = Dates.zone(desk.clock());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.page-title", other);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = SessionId.of(event.getRouteParameters().get("id").orElse(""));
            refresh();
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    /** Shows the session as it is stored now. */
    void refresh() {
        var session = desk.book().sheet(Objects.requireNonNull(id));
        other = session.other(me).name();
        getContent().removeAll();
        var left = column(new AgendaCard(session, desk, this), new SharedNotesCard(session, desk, this));
        var right = column(new ActionsCard(session, desk, this), new PrivateNotesCard(session, desk), history(session));
        var columns = new Div(left, right);
        columns.addClassName("wm-two");
        getContent().add(header(session));
        if (session.state() == SessionState.PROPOSED) getContent().add(choice(session));
        if (!session.writable()) getContent().add(new Paragraph(t("closed")));
        desk.briefing()
                .brief(session.id())
                .ifPresent(brief -> getContent().add(new BriefCard(brief, session, me, desk.today())));
        getContent().add(columns);
    }

    private static Div column(Component... cards) {
        var column = new Div(cards);
        column.addClassName("wm-rhythm");
        return column;
    }

    /** Runs a command, says what stands in its way, and shows what is stored now. */
    void doing(Runnable command) {
        try {
            command.run();
            refresh();
        } catch (ChangedMeanwhile meanwhile) {
            Problems.done(t("changed-meanwhile"));
            refresh();
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
    }

    private PageHeader header(SessionSheet session) {
        var plan = session.plan();
        var when = MeetingWords.when(plan.startsAt(), zone);
        var header = new PageHeader(
                t("title", other),
                session.heldOn() == null
                        ? t("subtitle", when, plan.minutes())
                        : t("subtitle.held", Dates.full(session.heldOn()), when));
        var actions = new ArrayList<Component>();
        if (!plan.place().isEmpty()) actions.add(place(plan.place()));
        actions.add(MeetingWords.pill(session.state()));
        if (session.state() == SessionState.PLANNED || session.state() == SessionState.CANCELLED)
            actions.add(new CalendarLink(session, desk));
        if (session.writable()) actions.addAll(verbs(session));
        var row = new Div();
        row.add(actions);
        row.addClassName("wm-row");
        header.setActions(row);
        return header;
    }

    private static Component place(String place) {
        if (!place.matches("(?i)https?://\\S+")) return new Span(place);
        var link = new Anchor(place, t("join"));
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private List<Component> verbs(SessionSheet session) {
        var verbs = new ArrayList<Component>();
        var begun = !session.plan().startsAt().isAfter(desk.clock().instant());
        if (session.state() == SessionState.PLANNED) {
            var held =
                    new Button(t("hold"), click -> new SessionDecision(SessionVerb.HOLD, session, desk, this).open());
            held.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            verbs.add(held);
            if (begun)
                verbs.add(new Button(
                        t("miss"), click -> new SessionDecision(SessionVerb.MISS, session, desk, this).open()));
            if (session.pairingState() == PairingState.ACTIVE)
                verbs.add(new Button(
                        t("move"),
                        click -> PlanSessionDialog.toMove(session, other, desk, this::refresh)
                                .open()));
        }
        if (session.state() == SessionState.PLANNED || session.state() == SessionState.PROPOSED)
            verbs.add(new Button(
                    t("cancel"), click -> new SessionDecision(SessionVerb.CANCEL, session, desk, this).open()));
        if (session.pairingState() == PairingState.ACTIVE && !isAhead(session))
            verbs.add(new Button(
                    t("next"),
                    click -> PlanSessionDialog.of(
                                    session.pairing(),
                                    other,
                                    desk,
                                    next -> getUI().ifPresent(ui -> ui.navigate("sessions/" + next)))
                            .open()));
        return verbs;
    }

    private static boolean isAhead(SessionSheet session) {
        return session.state() == SessionState.PLANNED || session.state() == SessionState.PROPOSED;
    }

    private Card choice(SessionSheet session) {
        var mine = me.equals(session.proposedBy());
        var card = new Card(t(mine ? "offered" : "choose", other));
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        for (var time : session.times()) {
            var item = new ListItem(new Span(MeetingWords.when(time, zone)));
            item.addClassName("wm-row");
            if (!mine && session.pairingState() == PairingState.ACTIVE) {
                var accept = new Button(
                        t("accept"),
                        click -> doing(
                                () -> desk.meeting().accept(new AcceptTime(session.id(), session.version(), time))));
                accept.setAriaLabel(t("accept.of", MeetingWords.when(time, zone)));
                item.add(accept);
            }
            list.add(item);
        }
        card.add(list);
        return card;
    }

    private Card history(SessionSheet session) {
        var card = new Card(t("history"));
        if (session.history().isEmpty()) card.add(new Paragraph(t("history.none")));
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        for (var step : session.history()) {
            var when = new Span(t("history.step", step.by(), MeetingWords.when(step.at(), zone)));
            when.addClassNames("wm-muted", "wm-small");
            var item = new ListItem(
                    new Div(new Span(
                            t("history." + MeetingWords.word(step.what()), MeetingWords.when(step.startsAt(), zone)))),
                    new Div(when));
            if (!step.reason().isEmpty()) item.add(new Div(step.reason()));
            list.add(item);
        }
        card.add(list);
        return card;
    }
}
