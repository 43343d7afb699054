package dev.waymark.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleFilter.Membership;
import dev.waymark.people.PeopleFilter.Mentoring;
import dev.waymark.people.ProductLine;
import dev.waymark.shell.Choice;
import dev.waymark.shell.SearchKey;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What narrows the people list. */
class PeopleFilters extends Composite<Div> {

    private final TextField search = new TextField(getTranslation("people.filter.search"));
    private final Choice<Level> level = new Choice<>(
            getTranslation("people.level"),
            one -> one == null ? getTranslation("people.filter.level.any") : one.name());
    private final Choice<ProductLine> line = new Choice<>(
            getTranslation("people.line"), one -> one == null ? getTranslation("people.filter.line.any") : one.name());
    private final Choice<Mentoring> mentoring =
            new Choice<>(getTranslation("people.mentoring"), one -> words("people.filter.mentor.", one));
    private final Choice<Membership> membership =
            new Choice<>(getTranslation("people.filter.show"), one -> words("people.filter.show.", one));
    private final Levels levels;
    private final List<ProductLine> lines;
    private PeopleFilter filter = PeopleFilter.EVERYBODY_HERE;

    /**
     * @param keeps whether the reader may filter by more than name and level
     * @param typed takes the filter while the search is typed
     * @param chosen takes the filter when something was chosen
     */
    PeopleFilters(
            Levels levels,
            List<ProductLine> lines,
            boolean keeps,
            Consumer<PeopleFilter> typed,
            Consumer<PeopleFilter> chosen) {
        this.levels = levels;
        this.lines = lines;
        search.setPlaceholder(getTranslation(keeps ? "people.filter.search.all" : "people.filter.search.name"));
        search.setClearButtonVisible(true);
        search.setMaxLength(PeopleFilter.LONGEST_TEXT);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(250);
        search.addClassName("wm-people-search");
        SearchKey.leadsTo(search);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) typed.accept(filter.withText(change.getValue()));
        });
        level.offerAny(levels.framework().levels(), null);
        level.addValueChangeListener(change -> {
            if (change.isFromClient()) chosen.accept(filter.withLevel(levelId(change.getValue())));
        });
        line.offerAny(lines, null);
        line.addValueChangeListener(change -> {
            if (change.isFromClient())
                chosen.accept(filter.withLine(
                        change.getValue() == null ? null : change.getValue().id()));
        });
        mentoring.offerOnly(List.of(Mentoring.values()), filter.mentoring());
        mentoring.addValueChangeListener(change -> {
            if (change.isFromClient()) chosen.accept(filter.withMentoring(change.getValue()));
        });
        membership.offerOnly(List.of(Membership.values()), filter.membership());
        membership.addValueChangeListener(change -> {
            if (change.isFromClient()) chosen.accept(filter.withMembership(change.getValue()));
        });
        getContent().addClassName("wm-people-filters");
        getContent().add(search, level);
        if (keeps) getContent().add(line, mentoring, membership);
    }

    private String words(String prefix, @Nullable Enum<?> one) {
        return one == null ? "" : getTranslation(prefix + PeopleState.word(one));
    }

    private static @Nullable LevelId levelId(@Nullable Level level) {
        return level == null ? null : level.id();
    }

    void show(PeopleFilter shown) {
        filter = shown;
        if (!search.getValue().strip().equals(shown.text())) search.setValue(shown.text());
        level.setValue(
                shown.level() == null
                        ? null
                        : levels.framework().level(shown.level()).orElse(null));
        line.setValue(lines.stream()
                .filter(one -> one.id().equals(shown.line()))
                .findFirst()
                .orElse(null));
        mentoring.setValue(shown.mentoring());
        membership.setValue(shown.membership());
    }
}
