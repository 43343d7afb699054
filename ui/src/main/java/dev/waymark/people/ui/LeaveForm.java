package dev.waymark.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.people.MarkAsLeft;
import dev.waymark.people.PersonProfile;
import dev.waymark.shell.Dates;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;

/** Marks somebody as left, after saying what ends with it. */
class LeaveForm extends Dialog {

    LeaveForm(PersonProfile profile, Desk desk, Runnable done) {
        setHeaderTitle(getTranslation("people.leave.title", profile.name()));
        setWidth("min(32rem, 100%)");
        DatePicker on = Dates.picker(getTranslation("people.leave.on"));
        on.setValue(desk.today());
        on.setRequiredIndicatorVisible(true);
        on.setHelperText(getTranslation("people.leave.on.help"));
        on.setWidthFull();
        var problems = new FormProblems().at(on, "people.before-joining", "people.has-left-already");
        add(new Paragraph(getTranslation("people.leave.consequence")), whatEnds(profile), on);
        var leave = new Button(getTranslation("people.leave"), click -> {
            problems.begin();
            var day = problems.required(on, on.getValue(), getTranslation("shell.date-required"));
            if (!problems.none()) return;
            problems.submit(
                    () -> {
                        desk.keeping().leave(new MarkAsLeft(profile.id(), profile.version(), day.orElseThrow()));
                        close();
                        Problems.done(getTranslation("people.leave.done", profile.name()));
                        done.run();
                    },
                    () -> {
                        close();
                        Problems.done(getTranslation("people.changed-meanwhile", profile.name()));
                        done.run();
                    });
        });
        leave.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        cancel.setAutofocus(true);
        getFooter().add(cancel, leave);
    }

    private UnorderedList whatEnds(PersonProfile profile) {
        var ends = new UnorderedList(new ListItem(getTranslation("people.leave.ends.level")));
        for (var mentor : profile.mentors())
            ends.add(new ListItem(
                    getTranslation("people.leave.ends.mentor", mentor.person().name())));
        for (var mentee : profile.mentees())
            ends.add(new ListItem(
                    getTranslation("people.leave.ends.mentee", mentee.person().name())));
        ends.add(new ListItem(getTranslation("people.leave.ends.sign-in")));
        if (profile.reportCount() > 0)
            ends.add(new ListItem(getTranslation("people.leave.reports", profile.reportCount())));
        return ends;
    }
}
