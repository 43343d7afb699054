package dev.waymark.growth.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.waymark.growth.EvidenceFilter;
import dev.waymark.growth.EvidenceId;
import dev.waymark.growth.GoalId;
import dev.waymark.shell.Card;
import dev.waymark.shell.Problems;

/** The evidence of a goal, on the goal's page; its owner adds to it. */
class GoalEvidence extends Composite<Div> {

    private final GoalId goal;
    private final EvidenceDesk desk;
    private final Card card = new Card(getTranslation("evidence.title"));
    private final Paragraph none = new Paragraph();
    private final EvidenceList list;

    /** @param own whether the goal is the reader's */
    GoalEvidence(GoalId goal, boolean own, EvidenceDesk desk) {
        this.goal = goal;
        this.desk = desk;
        list = new EvidenceList(desk, EvidenceList.Layout.GOAL, this::edit, this::refresh);
        none.setText(getTranslation(own ? "evidence.none-for-own-goal" : "evidence.none-for-goal"));
        none.addClassName("wm-muted");
        if (own) card.withActions(new Button(getTranslation("evidence.add"), click -> add()));
        card.add(none, list);
        getContent().add(card);
        refresh();
    }

    private void refresh() {
        var filter = EvidenceFilter.of(goal);
        var count = desk.log().count(filter);
        card.withHint(count == 0 ? "" : Integer.toString(count));
        none.setVisible(count == 0);
        list.setVisible(count > 0);
        if (count > 0) list.show(filter, count);
    }

    private void add() {
        EvidenceForm.toAdd(desk, null, goal, this::refresh).open();
    }

    private void edit(EvidenceId id) {
        try {
            EvidenceForm.toEdit(desk, desk.log().one(id), this::refresh).open();
        } catch (RuntimeException problem) {
            Problems.show(problem);
            refresh();
        }
    }
}
