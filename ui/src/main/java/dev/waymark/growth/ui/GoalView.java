package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.GoalWords.t;
import static dev.waymark.growth.ui.GoalWords.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.growth.Goal;
import dev.waymark.growth.GoalBook;
import dev.waymark.growth.GoalDetails;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalOrigin;
import dev.waymark.growth.GoalPlanning;
import dev.waymark.growth.GoalState;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.PersonId;
import dev.waymark.shared.NotFound;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.PaceBar;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One goal with all of its past: its owner goes on with it, whom it is shared with reads it. */
@Route(value = "goals/:id", layout = Shell.class)
@RolesAllowed("CONTRIBUTOR")
class GoalView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final GoalBook book;
    private final EvidenceDesk evidence;
    private final CommentDesk comments;
    private final GoalOrigin origin;
    private final Desk desk;
    private final PersonId me;
    private final Clock clock;
    private final LocalDate today;
    private String title = "";

    GoalView(
            GoalBook book,
            GoalPlanning planning,
            FormDrafts drafts,
            CareerMap careerMap,
            EvidenceDesk evidence,
            CommentDesk comments,
            GoalOrigin origin,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.evidence = evidence;
        this.comments = comments;
        this.origin = origin;
        this.clock = clock;
        me = actor.get().id();
        today = LocalDate.now(clock);
        desk = new Desk(
                book,
                planning,
                drafts,
                new Aims(careerMap.published(), actor.get().level()),
                today);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.goal.page-title", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(GoalId.of(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(GoalId id) {
        var goal = book.goal(id);
        title = goal.row().title();
        getContent().removeAll();
        var left = column(promise(goal));
        var right = column(new StepsCard(goal, desk, () -> show(id)));
        if (wasActive(goal)) {
            left.add(standing(goal));
            left.add(new GoalHistory(goal, today).checkIns(correcting(goal)));
        }
        left.add(new GoalEvidence(id, goal.mine(), evidence), new GoalComments(id, comments));
        if (goal.mine()) right.add(new ReadersCard(goal, desk, () -> show(id)));
        right.add(new GoalHistory(goal, today).phases());
        var columns = new Div(left, right);
        columns.addClassName("wm-two");
        getContent().add(header(goal), columns);
    }

    private static boolean wasActive(GoalDetails goal) {
        return goal.phases().stream().anyMatch(phase -> phase.state() == GoalState.ACTIVE);
    }

    private static Div column(Component first) {
        var column = new Div(first);
        column.addClassName("wm-rhythm");
        return column;
    }

    private PageHeader header(GoalDetails goal) {
        var row = goal.row();
        var header = new PageHeader(
                row.title(), goal.mine() ? "" : t("goal.of", goal.owner().name()));
        var actions = new Div(GoalWords.pill(row.state()));
        actions.addClassName("wm-row");
        if (goal.mine()) actions.add(actions(goal));
        header.setActions(actions);
        return header;
    }

    private List<Component> actions(GoalDetails goal) {
        var row = goal.row();
        var actions = new ArrayList<Component>();
        if (row.state() == GoalState.DRAFT)
            actions.add(new Button(
                    t("goal.revise"),
                    click -> GoalForm.toRevise(goal, desk, this::show).open()));
        if (row.state() == GoalState.ACTIVE) {
            var checkIn = new Button(
                    t("check-in.action"),
                    click -> CheckInDialog.forANewOne(row, desk, () -> show(row.id()))
                            .open());
            checkIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(checkIn);
        }
        for (var verb : GoalVerb.possibleIn(row.state())) {
            if (verb == GoalVerb.REOPEN
                    && row.since().plusDays(Goal.REOPEN_DAYS).isBefore(today)) continue;
            Runnable then = verb == GoalVerb.DISCARD ? () -> UI.getCurrent().navigate("goals") : () -> show(row.id());
            var button = new Button(t("decide." + word(verb)), click -> new GoalDecision(verb, row, desk, then).open());
            if (verb == GoalVerb.ACTIVATE) button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(button);
        }
        return actions;
    }

    private Card promise(GoalDetails goal) {
        var card = new Card(t("goal.promise"));
        card.add(goal.impact().isEmpty() ? muted(new Paragraph(t("goal.no-impact"))) : new Paragraph(goal.impact()));
        card.add(new H3(t("goal.grows")));
        if (goal.responsibilities().isEmpty()) card.add(muted(new Paragraph(t("goal.grows-nothing"))));
        else card.add(grown(goal));
        var facts = muted(new Paragraph(
                goal.mine()
                        ? t("goal.facts.mine", Dates.medium(goal.row().targetOn()))
                        : t(
                                "goal.facts",
                                Dates.medium(goal.row().targetOn()),
                                GoalWords.visibility(goal.row().visibility()))));
        card.add(facts, new GivenBy(goal.id(), origin, clock.getZone()));
        return card;
    }

    private static Component grown(GoalDetails goal) {
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        for (var one : goal.responsibilities()) {
            var from = new Span(t("goal.grows.from", one.level(), one.competency()));
            from.addClassNames("wm-muted", "wm-small");
            list.add(new ListItem(new Div(new Span(one.description())), new Div(from)));
        }
        return list;
    }

    private static <C extends Component & HasStyle> C muted(C component) {
        component.addClassName("wm-muted");
        return component;
    }

    private Card standing(GoalDetails goal) {
        var row = goal.row();
        var card = new Card(t("goal.standing"));
        row.health(today).ifPresent(health -> {
            card.withActions(GoalWords.pill(health));
            card.add(new PaceBar(row.progress().percent(), row.pace(today)));
            card.add(muted(new Paragraph(t(
                    "goal.standing.words",
                    row.progress().percent(),
                    row.pace(today),
                    row.confidence().outOfTen()))));
        });
        card.add(ProgressChart.of(goal, today));
        return card;
    }

    /** The way to correct a check-in, for as long as there is one. */
    private Component[] correcting(GoalDetails goal) {
        return goal
                .correctable(me, clock.instant())
                .<Component>map(wrong -> new Button(
                        t("check-in.correct"),
                        click -> CheckInDialog.toCorrect(wrong, goal.row(), desk, () -> show(goal.id()))
                                .open()))
                .stream()
                .toArray(Component[]::new);
    }
}
