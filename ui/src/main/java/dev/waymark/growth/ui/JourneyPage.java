package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.JourneyWords.muted;
import static dev.waymark.growth.ui.JourneyWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.career.LevelId;
import dev.waymark.growth.AssessmentNote;
import dev.waymark.growth.Journey;
import dev.waymark.growth.OpenDraft;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A person's way through the levels: one's own with everything to do, somebody else's to read. */
class JourneyPage extends Composite<Page> {

    private final Journey journey;
    private final LocalDate today;

    /** @param address of this journey, to which the level to look at is added */
    JourneyPage(Journey journey, String address, LocalDate today) {
        this.journey = journey;
        this.today = today;
        getContent().add(header());
        var shown = journey.shown();
        if (shown == null) {
            getContent().add(new EmptyState(t("outside"), t("outside.why"), new GoLink("career", t("outside.go"))));
            return;
        }
        journey.drafts().forEach(draft -> getContent().add(goOn(draft)));
        if (journey.drafts().isEmpty() && journey.own() && isUnrated())
            getContent().add(beginning());
        var side = new Div(new JourneyGoals(journey, today), assessments());
        side.addClassName("wm-rhythm");
        var columns = new Div(new LedgerCard(journey, shown, today), side);
        columns.addClassName("wm-two");
        getContent().add(new JourneySteps(journey, address), columns);
    }

    private PageHeader header() {
        var title = journey.own() ? t("title") : t("title.of", journey.person().name());
        return new PageHeader(title, since(), actions().toArray(Component[]::new));
    }

    private String since() {
        var here = journey.here();
        if (here == null) return "";
        return t(
                "since",
                JourneyWords.name(journey.framework(), here.level()),
                Dates.full(here.from()),
                Dates.spanInWords(here.from(), today));
    }

    private ArrayList<Component> actions() {
        var actions = new ArrayList<Component>();
        if (!journey.own()) {
            actions.add(new GoLink("people/" + journey.person().id(), t("to-person")));
            if (journey.mayRate()) actions.add(new GoLink(assess(journey.shown()), t("rate")).primary());
        } else if (journey.here() != null) {
            actions.add(new GoLink(assess(journey.shown()), isUnrated() ? t("assess") : t("reassess")));
            actions.add(new GoLink("goals?new", t("new-goal")).primary());
        }
        return actions;
    }

    /** Where the reader rates this person against a level. */
    private String assess(@Nullable LevelId level) {
        var of = journey.own() ? "" : "of=" + journey.person().id();
        var towards = level == null ? "" : "towards=" + level;
        return "journey/assessment?" + of + (of.isEmpty() || towards.isEmpty() ? "" : "&") + towards;
    }

    private boolean isUnrated() {
        return journey.assessments().stream()
                .noneMatch(note -> note.by().id().equals(journey.person().id()));
    }

    private Component beginning() {
        var words = new Div(new Span(t("begin")), muted(t("begin.why")));
        words.addClassNames("wm-lines", "wm-grow");
        return banner(words, new GoLink(assess(journey.shown()), t("assess")).primary());
    }

    private Component goOn(OpenDraft draft) {
        var words = new Div(
                new Span(
                        journey.own()
                                ? t("draft", JourneyWords.name(journey.framework(), draft.towards()))
                                : t("draft.of", journey.person().name())),
                muted(t("draft.answered", draft.answered(), draft.questions())));
        words.addClassNames("wm-lines", "wm-grow");
        return banner(words, new GoLink(assess(draft.towards()), t("draft.go-on")).primary());
    }

    private static Div banner(Component... parts) {
        var banner = new Div(parts);
        banner.addClassName("wm-restored");
        return banner;
    }

    private Component assessments() {
        var card = new Card(t("assessments"));
        if (journey.assessments().isEmpty()) {
            card.add(muted(t("assessments.none")));
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        journey.assessments()
                .forEach(note -> list.add(new ListItem(link(note), muted(" " + Dates.ago(note.on(), today)))));
        card.add(list);
        return card;
    }

    private Anchor link(AssessmentNote note) {
        var own = note.by().id().equals(journey.person().id());
        var towards = JourneyWords.name(journey.framework(), note.towards());
        var words = own && journey.own()
                ? t("assessment.yours", towards)
                : t("assessment.by", note.by().name(), towards);
        var link = new Anchor("journey/assessment/" + note.id(), words);
        link.setTitle(Dates.medium(note.on()));
        return link;
    }
}
