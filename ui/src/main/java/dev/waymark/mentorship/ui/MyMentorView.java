package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.muted;
import static dev.waymark.mentorship.ui.FollowingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.Following;
import dev.waymark.mentorship.MentorsOfMentee;
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

/** Who mentors one, what was agreed, and who did before. */
@Route(value = "my-mentor", layout = Shell.class)
@Menu(title = "following.mentor.menu", order = 34)
@RolesAllowed("CONTRIBUTOR")
class MyMentorView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final Following following;
    private final Clock clock;
    private final Framework framework;

    MyMentorView(Following following, CareerMap careerMap, Clock clock) {
        this.following = following;
        this.clock = clock;
        this.framework = careerMap.published();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("following.mentor.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = following.mentors();
        getContent().removeAll();
        getContent()
                .add(new PageHeader(
                        t("mentor.title"),
                        t("mentor.subtitle", mine.mentors().size(), mine.past().size()),
                        new GoLink("find-mentor", getTranslation("request.title")),
                        new GoLink("mentoring-profile", getTranslation("profile.link"))));
        if (mine.mentors().isEmpty())
            getContent()
                    .add(new Card(
                            t("mentor.title"),
                            new EmptyState(
                                    t("mentor.none"),
                                    t("mentor.none.why"),
                                    new GoLink("people", t("mentor.none.people")))));
        mine.mentors().forEach(mentor -> getContent().add(card(mentor)));
        if (!mine.past().isEmpty()) getContent().add(past(mine));
    }

    private Component card(MentorsOfMentee.Mentor mine) {
        var today = LocalDate.now(clock);
        var pairing = mine.pairing();
        var card = new Card(mine.mentor().name());
        card.withActions(new GoLink("people/" + mine.mentor().id(), t("mentee.person")));
        var facts = new Div(Words.below(mine.mentor(), framework), new PairingFacts(pairing, today, clock.getZone()));
        facts.addClassName("wm-rhythm");
        var todo = new Div(new H3(t("actions")), new ActionList(pairing.actions(), today));
        var columns = new Div(facts, todo);
        columns.addClassName("wm-mentor-columns");
        card.add(columns);
        return card;
    }

    private Component past(MentorsOfMentee mine) {
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        mine.past().forEach(past -> list.add(item(past)));
        return new Card(t("mentor.past"), list);
    }

    private static ListItem item(MentorsOfMentee.Past past) {
        var name = new Anchor("people/" + past.mentor().id(), past.mentor().name());
        var end = new Pill(Words.state(past.end()), Tone.NEUTRAL);
        var head = new Div(name, end, muted(dates(past)));
        head.addClassName("wm-past-mentor");
        var item = new ListItem(head);
        if (!past.reason().isEmpty()) item.add(new Paragraph(Words.reason(past.reason())));
        return item;
    }

    private static String dates(MentorsOfMentee.Past past) {
        return t("mentor.past.dates", Dates.medium(past.begunOn()), Dates.medium(past.endedOn()));
    }
}
