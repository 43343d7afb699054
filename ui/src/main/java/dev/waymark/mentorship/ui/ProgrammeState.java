package dev.waymark.mentorship.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.waymark.career.CompetencyId;
import dev.waymark.mentorship.ProgrammeList;
import dev.waymark.mentorship.ProgrammeQuery;
import dev.waymark.shell.PastDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the programme's pages show, as their addresses say it: {@code asOf}, a past day, ISO; and of a list {@code what}
 * ({@code sessions}, {@code ended-early}, {@code free-soon}, {@code supply}, {@code demand}) and {@code competency}, an id.
 */
record ProgrammeState(LocalDate day, LocalDate today) {

    static ProgrammeState of(QueryParameters query, LocalDate today) {
        return new ProgrammeState(PastDay.in(query, "asOf", today).orElse(today), today);
    }

    /** The list that the address names; empty if it names none. */
    Optional<ProgrammeQuery> list(QueryParameters query) {
        try {
            var competency = query.getSingleParameter("competency").map(CompetencyId::of);
            return query.getSingleParameter("what")
                    .flatMap(word -> Stream.of(ProgrammeList.values())
                            .filter(what -> BoardState.word(what).equals(word))
                            .findFirst())
                    .map(what -> new ProgrammeQuery(what, competency.orElse(null), day));
        } catch (IllegalArgumentException notUnderstood) {
            return Optional.empty();
        }
    }

    String overview() {
        return "mentorship/programme" + (asOf().isEmpty() ? "" : "?" + asOf());
    }

    String list(ProgrammeList what) {
        return and("mentorship/programme/list?what=" + BoardState.word(what));
    }

    String list(ProgrammeList what, CompetencyId competency) {
        return and("mentorship/programme/list?what=" + BoardState.word(what) + "&competency=" + competency);
    }

    /** A list of the mentorship board, on the same day. */
    String board(String query) {
        return and("mentorship?" + query);
    }

    /** A list of the organisation, on the same day. */
    String organisation(String what) {
        return and("organisation/list?what=" + what);
    }

    private String and(String address) {
        return asOf().isEmpty() ? address : address + "&" + asOf();
    }

    private String asOf() {
        return day.isBefore(today) ? "asOf=" + day : "";
    }
}
