package dev.waymark.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Two people edited the same record: the one who was slower sees both versions field by field, chooses, and saves again.
 * Closing it leaves the form as it was typed.
 */
public class ConflictDialog extends Dialog {

    /** Whose version of a field is saved. */
    private enum Whose {
        MINE,
        THEIRS
    }

    /**
     * A field in which the versions differ.
     *
     * @param name how the caller calls the field
     * @param label how people call it
     * @param mine what was typed here, as a text
     * @param theirs what has been saved meanwhile, as a text
     */
    public record Difference(String name, String label, String mine, String theirs) {}

    /** @param chosen takes the names of the fields of which the own version is to be saved */
    public ConflictDialog(String record, List<Difference> differences, Consumer<Set<String>> chosen) {
        setHeaderTitle(getTranslation("shell.conflict.title", record));
        setWidth("min(40rem, 100%)");
        var fields = new Div(new Paragraph(getTranslation("shell.conflict.explanation")));
        fields.addClassName("wm-fields");
        add(fields);
        var choices = new LinkedHashMap<String, RadioButtonGroup<Whose>>();
        for (var difference : differences) {
            var choice = choice(difference);
            choices.put(difference.name(), choice);
            fields.add(choice);
        }
        var save = new Button(getTranslation("shell.conflict.save"), click -> {
            close();
            chosen.accept(mine(choices));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.conflict.back"), click -> close()), save);
    }

    private RadioButtonGroup<Whose> choice(Difference difference) {
        var choice = new RadioButtonGroup<Whose>(difference.label());
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(Whose.values());
        choice.setItemLabelGenerator(whose -> switch (whose) {
            case MINE -> getTranslation("shell.conflict.mine", shown(difference.mine()));
            case THEIRS -> getTranslation("shell.conflict.theirs", shown(difference.theirs()));
        });
        choice.setValue(Whose.MINE);
        choice.setWidthFull();
        return choice;
    }

    private String shown(String value) {
        return value.isEmpty() ? getTranslation("shell.conflict.nothing") : value;
    }

    private static Set<String> mine(Map<String, RadioButtonGroup<Whose>> choices) {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue() == Whose.MINE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
