package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.Closing;
import dev.waymark.mentorship.Following;
import dev.waymark.mentorship.MenteeRow;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.RequestAnswering;
import dev.waymark.mentorship.matching.ProposalAnswers;
import dev.waymark.people.FormDrafts;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Shell;
import dev.waymark.shell.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** Whom one mentors: who needs one first and why, and one of them in detail; see {@link MenteesState}. */
@Route(value = "mentees", layout = Shell.class)
@Menu(title = "following.mentees.menu", order = 33)
@RolesAllowed("MENTOR")
class MenteesView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final Following following;
    private final RequestAnswering answering;
    private final ProposalAnswers answers;
    private final Closing closing;
    private final FormDrafts drafts;
    private final MeetingDesk desk;
    private final Clock clock;
    private final Framework framework;
    private final PageHeader header =
            new PageHeader(t("mentees.title"), "", new GoLink("mentoring-profile", getTranslation("profile.link")));
    private final Div requests = new Div();
    private final Div prompts = new Div();
    private final Div columns = new Div();
    private final Div past = new Div();
    private MenteesState state = new MenteesState(null);

    MenteesView(
            Following following,
            RequestAnswering answering,
            ProposalAnswers answers,
            Closing closing,
            FormDrafts drafts,
            MeetingDesk desk,
            CareerMap careerMap,
            Clock clock) {
        this.following = following;
        this.closing = closing;
        this.answering = answering;
        this.answers = answers;
        this.drafts = drafts;
        this.desk = desk;
        this.clock = clock;
        this.framework = careerMap.published();
        prompts.addClassName("wm-rhythm");
        getContent().add(header, requests, prompts, columns, past);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("following.mentees.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = MenteesState.of(event.getLocation().getQueryParameters());
        refresh();
    }

    private void refresh() {
        var today = LocalDate.now(clock);
        var mine = following.mentees();
        header.setSubtitle(t("mentees.subtitle", mine.mentees().size(), mine.used(), mine.slots()));
        requests.removeAll();
        requests.add(new RequestsToMe(answering, drafts, framework, clock, this::refresh));
        requests.add(new ProposedToMe(answers, framework, drafts, this::refresh));
        prompts.removeAll();
        prompts.add(PastCard.prompts(mine.past(), today, closing, drafts, this::refresh));
        prompts.setVisible(prompts.getComponentCount() > 0);
        past.removeAll();
        if (!mine.past().isEmpty()) past.add(new PastCard(mine.past(), closing, drafts, this::refresh));
        columns.removeAll();
        columns.setClassName("wm-mentees", !mine.mentees().isEmpty());
        state.chosen(mine.mentees())
                .ifPresentOrElse(
                        chosen -> {
                            var detail =
                                    new MenteeCard(chosen, today, Dates.zone(clock), closing, drafts, this::refresh);
                            if (chosen.pairing().state() == PairingState.ACTIVE)
                                detail.withActions(PlanSessionDialog.button(
                                        chosen.pairing().id(), chosen.mentee().name(), desk));
                            columns.add(list(mine.mentees(), chosen), detail);
                            if (state.person() != null) detail.comeIntoSightOnAPhone();
                        },
                        () -> columns.add(new Card(
                                t("mentees.title"), new EmptyState(t("mentees.none"), t("mentees.none.why")))));
    }

    private Card list(Iterable<MenteeRow> mentees, MenteeRow chosen) {
        var list = new UnorderedList();
        list.addClassName("wm-mentee-list");
        mentees.forEach(row -> list.add(new ListItem(item(row, row.equals(chosen)))));
        return new Card(t("mentees.list"), list);
    }

    /** A link, not a button: the back button and a bookmark bring the same mentee back. */
    private Anchor item(MenteeRow row, boolean chosen) {
        var name = new Span(row.mentee().name());
        name.addClassNames("wm-strong", "wm-grow");
        var head = new Div(name, pill(row));
        head.addClassName("wm-mentee-head");
        var link = new Anchor(
                MenteesState.href(row.mentee().id()),
                head,
                Words.below(row.mentee(), framework),
                FollowingWords.muted(sessions(row)));
        link.addClassName("wm-mentee");
        if (chosen) link.getElement().setAttribute("aria-current", "true");
        return link;
    }

    private static Pill pill(MenteeRow row) {
        if (row.pairing().state() == PairingState.ON_HOLD) return new Pill(t("need.on-hold"), Tone.NEUTRAL);
        return row.needs().stream()
                .findFirst()
                .map(need -> new Pill(FollowingWords.shortly(need.kind()), FollowingWords.tone(need.kind())))
                .orElseGet(() -> new Pill(t("need.none"), Tone.OK));
    }

    private String sessions(MenteeRow row) {
        var last = row.pairing().last();
        var next = row.pairing().next();
        var met = last == null ? t("met.never") : t("met", Dates.ago(last.on(), LocalDate.now(clock)));
        return next == null
                ? t("sessions.none-planned", met)
                : t("sessions", met, FollowingWords.when(next.startsAt(), Dates.zone(clock)));
    }
}
