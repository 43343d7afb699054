package dev.waymark.growth.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import dev.waymark.career.Framework;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.growth.Rating;
import dev.waymark.shell.LevelTag;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** How journeys and assessments are worded and drawn. */
final class JourneyWords {

    private JourneyWords() {}

    static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("journey." + key, arguments);
    }

    static String rating(Rating rating) {
        return t("rating." + GoalWords.word(rating));
    }

    /** What a rating means, so that two people mean the same. */
    static String meaning(Rating rating) {
        return t("rating." + GoalWords.word(rating) + ".why");
    }

    static String name(Framework framework, LevelId level) {
        return framework.level(level).map(Level::name).orElseGet(() -> t("level-gone"));
    }

    static Component tag(Framework framework, Level level) {
        var levels = framework.levels();
        return new LevelTag(level.name(), levels.indexOf(level) + 1, levels.size());
    }

    static Span muted(String text) {
        var span = new Span(text);
        span.addClassNames("wm-muted", "wm-small");
        return span;
    }

    /** An id out of an address; empty for what is none. */
    static <T> Optional<T> id(String text, Function<UUID, T> made) {
        try {
            return Optional.of(made.apply(UUID.fromString(text)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
