package dev.waymark.career.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.career.Competency;
import dev.waymark.career.Framework;
import dev.waymark.career.Level;
import dev.waymark.career.Responsibility;
import dev.waymark.shell.LevelColors;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One level of the journey, whole or along one competency. */
class LevelColumn extends Article {

    private final Framework framework;
    private final Level level;

    /**
     * @param position the level's place from the bottom, from 1
     * @param here whether the reader stands on it
     * @param chosen the only competency that is shown; null for the whole level
     */
    LevelColumn(Framework framework, Level level, int position, boolean here, @Nullable Competency chosen) {
        this.framework = framework;
        this.level = level;
        setId(anchor(level));
        addClassName("wm-level-column");
        if (here) addClassName("wm-level-here");
        getElement().setAttribute("aria-label", level.name());
        getStyle()
                .set(
                        "--wm-level-color",
                        LevelColors.background(position, framework.levels().size()));
        add(head(position, here));
        if (chosen == null) {
            add(section("career.who", new Paragraph(level.whoYouAre())));
            add(section("career.mission", new Paragraph(level.mission())));
            add(responsibilities());
            add(section("career.routines", list(level.routines())));
            add(section("career.milestones", list(level.milestones())));
        } else {
            add(along(chosen));
        }
    }

    static String anchor(Level level) {
        return "level-" + level.id();
    }

    private Header head(int position, boolean here) {
        var place = new Span(getTranslation(
                "career.level-n-of-m", position, framework.levels().size()));
        place.addClassName("wm-hint");
        var line = new Div(place);
        line.addClassName("wm-level-place");
        if (here) line.add(new Pill(getTranslation("career.you-are-here"), Tone.OK));
        var head = new Header(line, new H2(level.name()));
        if (!level.titles().equals(List.of(level.name())) && !level.titles().isEmpty())
            head.add(muted(getTranslation("career.titles", String.join(", ", level.titles()))));
        head.add(muted(scope()));
        return head;
    }

    private String scope() {
        return switch (level.scope()) {
            case CONTRIBUTOR -> getTranslation("career.scope.contributor");
            case MENTOR -> getTranslation("career.scope.mentor", level.mentorSlots());
            case LEAD -> getTranslation("career.scope.lead", level.mentorSlots());
        };
    }

    private Section responsibilities() {
        var section = section("career.responsibilities");
        for (var competency : framework.competencies()) {
            var carried = carried(competency);
            if (carried.isEmpty()) continue;
            var name = new Span(competency.name());
            name.addClassName("wm-competency");
            section.add(new Div(name, list(carried)));
        }
        return section;
    }

    private Section along(Competency competency) {
        var carried = carried(competency);
        var section = section("career.responsibilities");
        section.add(
                carried.isEmpty() ? muted(getTranslation("career.nothing-along", competency.name())) : list(carried));
        return section;
    }

    private List<String> carried(Competency competency) {
        return level.responsibilities().stream()
                .filter(responsibility -> responsibility.competency().equals(competency.id()))
                .map(Responsibility::description)
                .toList();
    }

    private Section section(String title, Component... content) {
        var section = new Section(new H3(getTranslation(title)));
        section.add(content);
        return section;
    }

    private static UnorderedList list(List<String> texts) {
        var list = new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(text)));
        return list;
    }

    private static Paragraph muted(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("wm-muted", "wm-small");
        return paragraph;
    }
}
