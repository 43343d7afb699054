package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.Closing;
import dev.waymark.mentorship.Following;
import dev.waymark.mentorship.MentorAsking;
import dev.waymark.mentorship.MentorsOfMentee;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.RequestState;
import dev.waymark.people.FormDrafts;
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

/** Who mentors one or is asked to, what was agreed, and who did before. */
@Route(value = "my-mentor", layout = Shell.class)
@Menu(title = "following.mentor.menu", order = 34)
@RolesAllowed("CONTRIBUTOR")
class MyMentorView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final Following following;
    private final MentorAsking asking;
    private final Closing closing;
    private final FormDrafts drafts;
    private final MeetingDesk desk;
    private final Clock clock;
    private final Framework framework;

    MyMentorView(
            Following following,
            MentorAsking asking,
            Closing closing,
            FormDrafts drafts,
            MeetingDesk desk,
            CareerMap careerMap,
            Clock clock) {
        this.following = following;
        this.asking = asking;
        this.closing = closing;
        this.drafts = drafts;
        this.desk = desk;
        this.clock = clock;
        this.framework = careerMap.published();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("following.mentor.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        var mine = following.mentors();
        getContent().removeAll();
        getContent()
                .add(new PageHeader(
                        t("mentor.title"),
                        t("mentor.subtitle", mine.mentors().size(), mine.past().size()),
                        new GoLink("my-mentor/find", getTranslation("request.title")),
                        new GoLink("mentoring-profile", getTranslation("profile.link"))));
        PastCard.prompts(mine.past(), LocalDate.now(clock), closing, drafts, this::refresh)
                .forEach(prompt -> getContent().add(prompt));
        var open = asking.own().stream()
                .filter(request -> request.state() == RequestState.REQUESTED)
                .findFirst();
        open.ifPresent(request -> getContent().add(new OpenRequest(request, asking, clock.getZone(), this::refresh)));
        if (mine.mentors().isEmpty() && open.isEmpty())
            getContent()
                    .add(new Card(
                            t("mentor.title"),
                            new EmptyState(
                                    t("mentor.none"),
                                    t("mentor.none.why"),
                                    new GoLink("my-mentor/find", t("mentor.none.find")).primary())));
        mine.mentors().forEach(mentor -> getContent().add(card(mentor)));
        if (!mine.past().isEmpty()) getContent().add(new PastCard(mine.past(), closing, drafts, this::refresh));
    }

    private Component card(MentorsOfMentee.Mentor mine) {
        var today = LocalDate.now(clock);
        var pairing = mine.pairing();
        var card = new Card(mine.mentor().name());
        card.withActions(
                new GoLink("people/" + mine.mentor().id(), t("mentee.person")),
                MenteeCard.closeButton(pairing, mine.mentor().name(), closing, drafts, this::refresh));
        if (pairing.state() == PairingState.ACTIVE)
            card.withActions(
                    PlanSessionDialog.button(pairing.id(), mine.mentor().name(), desk));
        var facts = new Div(Words.below(mine.mentor(), framework), new PairingFacts(pairing, today, Dates.zone(clock)));
        facts.addClassName("wm-rhythm");
        var todo = new Div(new H3(t("actions")), new ActionList(pairing.actions(), today));
        var columns = new Div(facts, todo);
        columns.addClassName("wm-mentor-columns");
        card.add(columns);
        return card;
    }
}
