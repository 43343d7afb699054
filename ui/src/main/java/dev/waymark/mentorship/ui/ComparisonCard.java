package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MatchingWords.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.mentorship.matching.MatchingComparison;
import dev.waymark.mentorship.matching.MatchingWeights;
import dev.waymark.shell.Card;
import org.jspecify.annotations.Nullable;

/** A draft and what other weights would make of it, side by side. */
class ComparisonCard extends Card {

    private static final int SHOWN = 20;

    ComparisonCard(MatchingComparison comparison, Runnable take, Runnable close) {
        super(t("comparison"));
        var takeIt = new Button(t("comparison.take"), click -> take.run());
        withActions(takeIt, new Button(t("comparison.close"), click -> close.run()));
        var sides = new Div(
                side(t("comparison.draft"), comparison.draft()), side(t("comparison.other"), comparison.other()));
        sides.addClassName("wm-matching-sides");
        add(sides);
        var differences = comparison.differences();
        if (differences.isEmpty()) {
            add(new Paragraph(t("comparison.same")));
            return;
        }
        add(new H3(t("comparison.differences", differences.size())));
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        differences.stream().limit(SHOWN).forEach(each -> list.add(difference(each)));
        add(list);
        if (differences.size() > SHOWN) add(new Paragraph(t("comparison.more", differences.size() - SHOWN)));
    }

    private static Div side(String title, MatchingComparison.Side side) {
        var facts = new DescriptionList();
        facts.addClassName("wm-facts");
        fact(facts, t("comparison.weights"), weights(side.weights()));
        fact(facts, t("comparison.placed"), t("number", side.placed()));
        fact(facts, t("comparison.changed"), t("number", side.changed()));
        fact(facts, t("comparison.points"), t("number", side.points()));
        fact(facts, t("comparison.points-by-other"), t("number", side.pointsByOther()));
        return new Div(new H3(title), facts);
    }

    private static void fact(DescriptionList facts, String term, String what) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(what));
    }

    static String weights(MatchingWeights weights) {
        var always = t(
                "weights.all",
                weights.competencies(),
                weights.productLine(),
                weights.hours(),
                weights.languages(),
                weights.levels(),
                weights.levelsApart(),
                weights.waiting());
        return always
                + " · "
                + (weights.changePrice().isPresent()
                        ? t("weights.change", weights.changePrice().getAsInt())
                        : t("weights.no-change"));
    }

    private static ListItem difference(MatchingComparison.Difference difference) {
        var name = new Span(difference.name() + ": ");
        name.addClassName("wm-mentorship-name");
        return new ListItem(
                name,
                new Span(t("comparison.instead", nameOrNobody(difference.draft()), nameOrNobody(difference.other()))));
    }

    private static String nameOrNobody(@Nullable String name) {
        return name == null ? t("nobody") : name;
    }
}
