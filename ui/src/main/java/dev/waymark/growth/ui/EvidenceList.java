package dev.waymark.growth.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.growth.EvidenceFilter;
import dev.waymark.growth.EvidenceId;
import dev.waymark.growth.EvidenceRow;
import dev.waymark.shared.Slice;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.Problems;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Evidence, newest first, some at a time. */
class EvidenceList extends Composite<Div> {

    private static final int SOME = 20;

    private final EvidenceDesk desk;
    private final Layout layout;
    private final Consumer<EvidenceId> edit;
    private final Runnable changed;
    private final Div items = new Div();
    private final Button more = new Button();
    private EvidenceFilter filter;
    private int count;
    private int shown;
    private @Nullable YearMonth month;
    private UnorderedList list = new UnorderedList();

    /** How the list is arranged. */
    enum Layout {
        /** Under months, with the goals named. */
        LOG,
        /** Of one goal. */
        GOAL
    }

    /**
     * @param edit opens the form of own evidence
     * @param changed runs after own evidence was removed
     */
    EvidenceList(EvidenceDesk desk, Layout layout, Consumer<EvidenceId> edit, Runnable changed) {
        this.desk = desk;
        this.layout = layout;
        this.edit = edit;
        this.changed = changed;
        this.filter = EvidenceFilter.of(desk.actor().get().id());
        more.addClickListener(click -> showMore());
        getContent().add(items, more);
    }

    void show(EvidenceFilter wanted, int howMany) {
        filter = wanted;
        count = howMany;
        shown = 0;
        month = null;
        items.removeAll();
        list = newList();
        showMore();
    }

    private void showMore() {
        var rows = desk.log().rows(filter, new Slice(shown, SOME));
        rows.forEach(this::add);
        shown += rows.size();
        more.setVisible(shown < count && !rows.isEmpty());
        more.setText(getTranslation("evidence.more", Math.min(SOME, count - shown)));
    }

    private void add(EvidenceRow row) {
        if (layout == Layout.LOG && !YearMonth.from(row.day()).equals(month)) begin(YearMonth.from(row.day()));
        var item = new EvidenceItem(row, desk.today(), layout == Layout.LOG);
        if (row.owner().id().equals(desk.actor().get().id()))
            item.withActions(() -> edit.accept(row.id()), () -> askToRemove(row));
        list.add(item);
    }

    private void begin(YearMonth next) {
        month = next;
        var heading =
                new H2(DateTimeFormatter.ofPattern("LLLL uuuu", getLocale()).format(next));
        heading.addClassName("wm-evidence-month");
        items.add(heading);
        list = newList();
    }

    private UnorderedList newList() {
        var next = new UnorderedList();
        next.addClassName("wm-plain-list");
        items.add(next);
        return next;
    }

    private void askToRemove(EvidenceRow row) {
        Confirm.ask(
                getTranslation("evidence.remove.title", row.text().title()),
                getTranslation("evidence.remove.consequence"),
                getTranslation("evidence.remove"),
                () -> remove(row));
    }

    private void remove(EvidenceRow row) {
        try {
            desk.keeping().remove(row.id(), row.version());
            Problems.done(getTranslation("evidence.removed", row.text().title()));
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
        changed.run();
    }
}
