package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.muted;
import static dev.waymark.mentorship.ui.MeetingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.growth.GoalState;
import dev.waymark.growth.GrowthNews;
import dev.waymark.growth.Rated;
import dev.waymark.growth.Rating;
import dev.waymark.mentorship.SessionBrief;
import dev.waymark.mentorship.SessionSheet;
import dev.waymark.mentorship.TalkingPoint;
import dev.waymark.people.PersonId;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed since the two last met, what is to do, and one gap to talk about; the same for both. */
class BriefCard extends Composite<Card> {

    /** More changes of one assessment are counted, and read there. */
    private static final int CHANGES = 3;

    private final SessionBrief brief;
    private final SessionSheet session;
    private final PersonId me;
    private final LocalDate today;

    BriefCard(SessionBrief brief, SessionSheet session, PersonId me, LocalDate today) {
        this.brief = brief;
        this.session = session;
        this.me = me;
        this.today = today;
    }

    @Override
    protected Card initContent() {
        var card = new Card(t("brief"))
                .withHint(t(brief.met() ? "brief.since-met" : "brief.since-begun", Dates.full(brief.since())));
        var columns = new Div(news(), side());
        columns.addClassName("wm-brief");
        card.add(columns);
        return card;
    }

    private Component news() {
        var news = new Div(new H3(t("brief.news")));
        if (brief.news().isEmpty()) {
            news.add(muted(t("brief.news.none", session.mentee().name())));
            return news;
        }
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        brief.news().goals().forEach(goal -> list.add(goal(goal)));
        more(
                list,
                "brief.more-goals",
                brief.news().goalCount() - brief.news().goals().size());
        brief.news().evidence().forEach(piece -> list.add(evidence(piece)));
        more(
                list,
                "brief.more-evidence",
                brief.news().evidenceCount() - brief.news().evidence().size());
        brief.news().assessments().forEach(made -> list.add(assessment(made)));
        news.add(list);
        return news;
    }

    private static void more(UnorderedList list, String key, int count) {
        if (count > 0) list.add(new ListItem(muted(t(key, count))));
    }

    private static ListItem goal(GrowthNews.OfGoal news) {
        var title = new Anchor("goals/" + news.goal().id(), news.goal().title());
        title.addClassNames("wm-strong", "wm-grow");
        var head = new Div(title);
        head.addClassName("wm-path-goal");
        if (news.entered()) head.add(new Pill(t("brief.entered." + BoardState.word(news.state())), tone(news.state())));
        var item = new ListItem(head);
        var now = news.now();
        if (now == null) return item;
        var moved = new Span(moved(news.before(), now));
        var line = new Div(moved, muted(t("brief.check-ins", news.checkIns(), Dates.medium(now.on()))));
        line.addClassName("wm-brief-line");
        item.add(line);
        if (!now.changed().isEmpty()) {
            var words = new Paragraph(t("brief.quote", now.changed()));
            words.addClassName("wm-brief-words");
            item.add(words);
        }
        return item;
    }

    private static String moved(GrowthNews.@Nullable Standing before, GrowthNews.Said now) {
        if (before == null)
            return t("brief.stands", now.progress().percent(), now.confidence().outOfTen());
        return t(
                before.confidence().equals(now.confidence()) ? "brief.moved-as-sure" : "brief.moved",
                before.progress().percent(),
                now.progress().percent(),
                before.confidence().outOfTen(),
                now.confidence().outOfTen());
    }

    private static Tone tone(GoalState state) {
        return switch (state) {
            case ACHIEVED -> Tone.OK;
            case NOT_ACHIEVED -> Tone.WARN;
            case DRAFT, ACTIVE, ABANDONED -> Tone.NEUTRAL;
        };
    }

    private static ListItem evidence(GrowthNews.OfEvidence piece) {
        var title = new Span(piece.title());
        title.addClassNames("wm-strong", "wm-grow");
        var head = new Div(title, new Pill(t("brief.evidence"), Tone.OK));
        head.addClassName("wm-path-goal");
        var goal = piece.goal();
        return new ListItem(
                head,
                muted(
                        goal == null
                                ? Dates.medium(piece.happenedOn())
                                : t("brief.evidence.of", Dates.medium(piece.happenedOn()), goal.title())));
    }

    private ListItem assessment(GrowthNews.OfAssessment made) {
        var self = made.by().id().equals(session.mentee().id());
        var link = new Anchor(
                "journey/assessment/" + made.id(),
                t(
                        self ? "brief.assessed-self" : "brief.assessed",
                        made.by().name(),
                        session.mentee().name()));
        link.addClassNames("wm-strong", "wm-grow");
        var head = new Div(link);
        head.addClassName("wm-path-goal");
        var item = new ListItem(head, muted(Dates.medium(made.on()) + " · " + summary(made)));
        if (!made.isFirst())
            made.changes().stream()
                    .limit(CHANGES)
                    .map(change -> new Div(t(
                            "brief.rerated",
                            change.responsibility(),
                            change.before() == null ? t("brief.not-rated") : rating(change.before()),
                            rating(change.now()))))
                    .forEach(item::add);
        if (!made.isFirst() && made.changes().size() > CHANGES)
            item.add(muted(t("brief.more-ratings", made.changes().size() - CHANGES)));
        return item;
    }

    private static String summary(GrowthNews.OfAssessment made) {
        if (made.isFirst()) return t("brief.assessed-first", made.changes().size());
        return made.changes().isEmpty()
                ? t("brief.assessed-same")
                : t("brief.assessed-changes", made.changes().size());
    }

    private static String rating(Rating rating) {
        return UI.getCurrent().getTranslation("journey.rating." + BoardState.word(rating));
    }

    private Component side() {
        var side = new Div(new H3(t("brief.talk")), talk(), new H3(t("brief.actions")), actions());
        side.addClassName("wm-brief-side");
        return side;
    }

    private Component talk() {
        var towards = brief.towards();
        if (towards == null)
            return muted(t("brief.talk.outside", session.mentee().name()));
        var point = brief.talk();
        if (point == null) return muted(t("brief.talk.none", session.mentee().name(), towards.name()));
        var what = new Anchor(
                me.equals(session.mentee().id())
                        ? "journey"
                        : "people/" + session.mentee().id() + "/journey",
                point.line().responsibility().description());
        what.addClassName("wm-strong");
        var why = new UnorderedList();
        why.addClassName("wm-brief-why");
        for (var reason : reasons(point)) why.add(new ListItem(reason));
        var box = new Div(what, muted(t("brief.talk.level", towards.name())), why);
        box.addClassName("wm-brief-talk");
        return box;
    }

    private List<String> reasons(TalkingPoint point) {
        var line = point.line();
        var reasons = new ArrayList<String>();
        for (var why : point.why())
            reasons.add(
                    switch (why) {
                        case FOCUS -> t("brief.why.focus");
                        case SEEN_DIFFERENTLY ->
                            seenDifferently(Objects.requireNonNull(line.own()), Objects.requireNonNull(line.others()));
                        case NO_GOAL -> t("brief.why.no-goal");
                        case NO_EVIDENCE -> t("brief.why.no-evidence");
                        case OLDEST_EVIDENCE ->
                            line.newestEvidence() == null
                                    ? t("brief.why.no-evidence")
                                    : t("brief.why.oldest-evidence", Dates.medium(line.newestEvidence()));
                    });
        return reasons;
    }

    private static String seenDifferently(Rated own, Rated other) {
        return t(
                "brief.why.seen-differently",
                own.by().name(),
                rating(own.rating()),
                other.by().name(),
                rating(other.rating()));
    }

    private Component actions() {
        var open =
                session.actions().stream().filter(SessionSheet.Action::isOpen).toList();
        if (open.isEmpty()) return muted(t("brief.actions.none"));
        var late = open.stream().filter(action -> action.isLate(today)).toList();
        var actions = new Div(new Paragraph(t("brief.actions.open", open.size(), late.size())));
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        for (var action : late) {
            var words = new Span(action.text());
            words.addClassName("wm-grow");
            var head = new Div(words, new Pill(t("actions.late"), Tone.RISK));
            head.addClassName("wm-path-goal");
            list.add(new ListItem(head, muted(t("actions.due", action.owner().name(), Dates.medium(action.dueOn())))));
        }
        actions.add(list);
        return actions;
    }
}
