package dev.waymark.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import dev.waymark.career.Level;
import dev.waymark.people.AddPerson;
import dev.waymark.people.AssignmentReason;
import dev.waymark.people.ChangeLevel;
import dev.waymark.people.EditPerson;
import dev.waymark.people.PersonId;
import dev.waymark.shell.ConflictDialog;
import dev.waymark.start.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms against records in memory; texts are their keys here. */
@ViewPackages(classes = Start.class)
class PersonFormTest extends BrowserlessTest {

    private final RecordedPeople people = new RecordedPeople();
    private final List<PersonId> done = new ArrayList<>();

    @Test
    void saysAtEachFieldWhatIsMissingAndKeepsTheRest() {
        PersonForm.forSomebodyNew(people.desk(), done::add).open();
        field("people.job-title").setValue("PM");
        click("shell.save");
        assertThat(field("people.name").isInvalid()).isTrue();
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        assertThat(field("people.job-title").getValue()).isEqualTo("PM");
        assertThat(people.commands).isEmpty();
    }

    @Test
    void addsWhoWasTyped() {
        PersonForm.forSomebodyNew(people.desk(), done::add).open();
        field("people.name").setValue(" Ida Falk ");
        find(EmailField.class).single().setValue("ida@example.com");
        click("shell.save");
        assertThat(people.commands).singleElement().isInstanceOfSatisfying(AddPerson.class, added -> {
            assertThat(added.name().text()).isEqualTo("Ida Falk");
            assertThat(added.level()).isNull();
        });
        assertThat(done).containsExactly(people.person.id());
    }

    @Test
    void letsTheSlowerOfTwoChooseFieldByField() {
        PersonForm.toEdit(people.person, true, people.desk(), done::add).open();
        field("people.name").setValue("Ida Mine");
        field("people.job-title").setValue("Mine");
        people.person = people.profile(4, "Ida Theirs", "Theirs");
        click("shell.save");
        assertThat(people.commands).isEmpty();
        assertThat(find(ConflictDialog.class).all()).hasSize(1);
        var choices = find(RadioButtonGroup.class).all();
        assertThat(choices).hasSize(2);
        theirs(choices.getFirst());
        click("shell.conflict.save");
        assertThat(people.commands).singleElement().isInstanceOfSatisfying(EditPerson.class, edited -> {
            assertThat(edited.name().text()).isEqualTo("Ida Theirs");
            assertThat(edited.jobTitle().text()).isEqualTo("Mine");
            assertThat(edited.version()).isEqualTo(4);
        });
    }

    @Test
    void putsBackWhatWasTypedBeforeTheSessionDied() {
        people.keep("person/" + people.person.id(), Map.of("title", "Typed before"));
        PersonForm.toEdit(people.person, true, people.desk(), done::add).open();
        assertThat(field("people.job-title").getValue()).isEqualTo("Typed before");
        click("shell.save");
        assertThat(people.drafts).isEmpty();
    }

    @Test
    void goesOnFromTheNewerRecordWhenALevelIsSavedAgain() {
        new LevelForm(people.person, null, people.desk(), () -> done.add(people.person.id())).open();
        click("shell.save");
        assertThat(levels().isInvalid()).isTrue();
        levels().setValue(people.senior);
        people.person = people.profile(2, "Ida Falk", "PM");
        click("shell.save");
        assertThat(people.commands).isEmpty();
        click("shell.save");
        assertThat(people.commands).singleElement().isInstanceOfSatisfying(ChangeLevel.class, changed -> {
            assertThat(changed.version()).isEqualTo(2);
            assertThat(changed.level()).isEqualTo(people.senior.id());
            assertThat(changed.reason()).isEqualTo(AssignmentReason.HIRED);
            assertThat(changed.from()).isEqualTo(RecordedPeople.TODAY);
        });
    }

    @SuppressWarnings("unchecked")
    private Select<Level> levels() {
        return find(Select.class).all().stream()
                .filter(select -> "people.level.new".equals(key(select.getLabel())))
                .findFirst()
                .orElseThrow();
    }

    private static void theirs(RadioButtonGroup<?> choice) {
        choose(choice);
    }

    private static <T> void choose(RadioButtonGroup<T> choice) {
        choice.setValue(choice.getListDataView().getItem(1));
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(key(field.getLabel())))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        var buttons = find(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(button -> text.equals(key(button.getText())))
                .toList();
        buttons.getFirst().click();
    }

    /** Without bundles a text is its key, with marks around it. */
    private static String key(String text) {
        return text.replaceAll("^!\\{|}!$|^!.*?: ", "");
    }
}
