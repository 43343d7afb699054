package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.Words.t;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import dev.waymark.mentorship.BoardCounts;
import java.time.LocalDate;

/** The lists of the board with their counts, each a link that keeps the filters. */
class BoardTabs extends Nav {

    BoardTabs() {
        addClassName("wm-mentorship-tabs");
        getElement().setAttribute("aria-label", t("lists"));
    }

    void show(BoardState state, BoardCounts counts, LocalDate today) {
        removeAll();
        for (var show : BoardState.Show.values()) {
            var count = switch (show) {
                case MENTORS -> counts.mentors();
                case PAIRINGS -> counts.pairings();
                case WITHOUT_MENTOR -> counts.withoutMentor();
            };
            var link = new RouterLink(t("tab." + BoardState.word(show) + ".n", count), MentorshipView.class);
            link.setQueryParameters(state.showing(show).query(today));
            if (show == state.show()) link.getElement().setAttribute("aria-current", "page");
            add(link);
        }
    }
}
