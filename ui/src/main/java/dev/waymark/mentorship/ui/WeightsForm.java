package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MatchingWords.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.waymark.mentorship.matching.MatchingWeights;
import dev.waymark.people.FormDrafts;
import dev.waymark.shell.DraftKeeper;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** How much each wish counts, and whether existing pairings may change. */
class WeightsForm extends Composite<Div> {

    private static final int USUAL_PRICE = 1000;

    private final IntegerField competencies = weight("competencies");
    private final IntegerField productLine = weight("product-line");
    private final IntegerField hours = weight("hours");
    private final IntegerField languages = weight("languages");
    private final IntegerField levels = weight("levels");
    private final IntegerField waiting = weight("waiting");
    private final Select<Integer> levelsApart = new Select<>();
    private final Checkbox changing = new Checkbox(t("weight.changing"));
    private final IntegerField changePrice = number("change-price", MatchingWeights.MOST_POINTS);
    private final DraftKeeper keeper;

    /**
     * @param form the form's name among kept drafts
     * @param match matches with the weights
     * @param compare shows what they would make of it
     */
    WeightsForm(
            MatchingWeights weights,
            FormDrafts drafts,
            String form,
            Consumer<MatchingWeights> match,
            Consumer<MatchingWeights> compare) {
        levelsApart.setLabel(t("weight.levels-apart"));
        levelsApart.setItems(1, 2);
        levelsApart.setItemLabelGenerator(apart -> t("weight.levels-apart.n", apart));
        changing.setHelperText(t("weight.changing.help"));
        changing.addValueChangeListener(change -> changePrice.setVisible(change.getValue()));
        changePrice.setStep(100);
        changePrice.setVisible(false);
        keeper = new DraftKeeper(drafts, form)
                .keep("competencies", competencies, Object::toString, WeightsForm::number)
                .keep("product-line", productLine, Object::toString, WeightsForm::number)
                .keep("hours", hours, Object::toString, WeightsForm::number)
                .keep("languages", languages, Object::toString, WeightsForm::number)
                .keep("levels", levels, Object::toString, WeightsForm::number)
                .keep("waiting", waiting, Object::toString, WeightsForm::number)
                .keep("levels-apart", levelsApart, Object::toString, WeightsForm::number)
                .keep("changing", changing, Object::toString, text -> Optional.of(Boolean.valueOf(text)))
                .keep("change-price", changePrice, Object::toString, WeightsForm::number);
        show(weights);
        keeper.restore();
        var fields = new Div(competencies, productLine, hours, languages, levels, levelsApart, waiting);
        fields.addClassName("wm-matching-weights");
        var price = new Div(changing, changePrice);
        price.addClassName("wm-matching-price");
        var save = new Button(
                t("weights.match"),
                click -> read().ifPresent(read -> {
                    keeper.saved();
                    match.accept(read);
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var look = new Button(
                t("weights.compare"),
                click -> read().ifPresent(read -> {
                    keeper.saved();
                    compare.accept(read);
                }));
        var buttons = new Div(save, look);
        buttons.addClassName("wm-row");
        getContent().add(keeper, fields, price, buttons);
    }

    private static IntegerField weight(String name) {
        return number(name, MatchingWeights.MOST);
    }

    private static IntegerField number(String name, int most) {
        var field = new IntegerField(t("weight." + name));
        field.setHelperText(t("weight." + name + ".help"));
        field.setMin(0);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    private void show(MatchingWeights weights) {
        competencies.setValue(weights.competencies());
        productLine.setValue(weights.productLine());
        hours.setValue(weights.hours());
        languages.setValue(weights.languages());
        levels.setValue(weights.levels());
        waiting.setValue(weights.waiting());
        levelsApart.setValue(weights.levelsApart());
        changing.setValue(weights.changePrice().isPresent());
        changePrice.setValue(weights.changePrice().orElse(USUAL_PRICE));
    }

    private Optional<MatchingWeights> read() {
        var price = changing.getValue() ? List.of(changePrice) : List.<IntegerField>of();
        var wrong = List.of(List.of(competencies, productLine, hours, languages, levels, waiting), price).stream()
                .flatMap(List::stream)
                .filter(field -> !isGiven(field))
                .toList();
        for (var field : wrong) {
            field.setErrorMessage(t("weight.out-of-range", field.getMax()));
            field.setInvalid(true);
        }
        if (!wrong.isEmpty()) {
            wrong.getFirst().focus();
            return Optional.empty();
        }
        return Optional.of(new MatchingWeights(
                competencies.getValue(),
                productLine.getValue(),
                hours.getValue(),
                languages.getValue(),
                levels.getValue(),
                waiting.getValue(),
                levelsApart.getValue(),
                changing.getValue() ? OptionalInt.of(changePrice.getValue()) : OptionalInt.empty()));
    }

    private static boolean isGiven(IntegerField field) {
        var value = field.getValue();
        return value != null && value >= 0 && value <= field.getMax();
    }
}
