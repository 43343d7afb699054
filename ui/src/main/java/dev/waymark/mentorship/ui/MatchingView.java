package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MatchingWords.small;
import static dev.waymark.mentorship.ui.MatchingWords.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.BoardFilter;
import dev.waymark.mentorship.MentorshipBoard;
import dev.waymark.mentorship.MentorshipPlanning;
import dev.waymark.mentorship.matching.DecideOnMatch;
import dev.waymark.mentorship.matching.Match;
import dev.waymark.mentorship.matching.MatchedPair;
import dev.waymark.mentorship.matching.MatchingPlanning;
import dev.waymark.mentorship.matching.MatchingWeights;
import dev.waymark.mentorship.matching.ProposedMatching;
import dev.waymark.mentorship.matching.PublishMatching;
import dev.waymark.mentorship.matching.PublishOutcome;
import dev.waymark.mentorship.matching.Unmatched;
import dev.waymark.mentorship.matching.WeighMatching;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.PersonId;
import dev.waymark.shell.Card;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.Dates;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Problems;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Everybody who waits, matched to all free slots: looked at, changed by hand, and published. See {@link MatchingState}. */
@Route(value = "mentorship/matching", layout = Shell.class)
@RolesAllowed("LEAD")
class MatchingView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NARROW = 760;

    /** So few rows are shown whole, without an inner scroll bar. */
    private static final int FEW = 12;

    private static final int RELIEFS = 5;

    private final MatchingPlanning matchings;
    private final MentorshipPlanning planning;
    private final MentorshipBoard board;
    private final FormDrafts drafts;
    private final Clock clock;
    private final Framework framework;
    private final PageHeader header = new PageHeader(t("title"), "");
    private final Div body = new Div();
    private final List<BoardGrid<?>> grids = new ArrayList<>();
    private MatchingState state = MatchingState.of(QueryParameters.empty());
    private boolean weightsOpen;
    private boolean narrow;

    MatchingView(
            MatchingPlanning matchings,
            MentorshipPlanning planning,
            MentorshipBoard board,
            FormDrafts drafts,
            CareerMap careerMap,
            Clock clock) {
        this.matchings = matchings;
        this.planning = planning;
        this.board = board;
        this.drafts = drafts;
        this.clock = clock;
        this.framework = careerMap.published();
        body.addClassName("wm-matching");
        getContent().add(header, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("matching.page-title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var page = attached.getUI().getPage();
        page.retrieveExtendedClientDetails(client -> fit(client.getWindowInnerWidth()));
        page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    private void fit(int width) {
        narrow = width < NARROW;
        grids.forEach(grid -> grid.setNarrow(narrow));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = MatchingState.of(event.getLocation().getQueryParameters());
        refresh();
    }

    private void go(MatchingState next) {
        UI.getCurrent().navigate(MatchingView.class, next.query());
    }

    private void refresh() {
        body.removeAll();
        grids.clear();
        matchings.draft().ifPresentOrElse(this::show, this::showStart);
    }

    private void showStart() {
        var counts = board.counts(BoardFilter.on(today()));
        header.setSubtitle(t("start.subtitle", counts.withoutMentor(), counts.freeSlots()));
        header.setActions();
        var begin = new Button(t("start.begin"), click -> attempt(matchings::begin));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var card = new Card(t("start"));
        card.add(
                counts.withoutMentor() == 0
                        ? new EmptyState(t("nobody-waits"), t("nobody-waits.why"), back())
                        : new EmptyState(
                                t("start.none"),
                                t(counts.freeSlots() == 0 ? "start.no-slots" : "start.explanation"),
                                begin));
        body.add(card, proposedLink());
    }

    private static Component back() {
        return new GoLink("mentorship", t("back"));
    }

    private static Component proposedLink() {
        return new Div(new GoLink("mentorship?show=pairings&state=proposed", t("see-proposed")));
    }

    private void show(ProposedMatching matching) {
        header.setSubtitle(subtitle(matching));
        var discard = new Button(t("discard"), click -> discard(matching));
        var publish = new Button(
                t("publish", matching.pairs().size()),
                click -> publish(matching, matching.matches(), matching.pairs().size()));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setEnabled(!matching.pairs().isEmpty());
        header.setActions(discard, publish);
        var hint = new Paragraph(t("hint"));
        hint.addClassNames("wm-muted", "wm-small");
        body.add(hint);
        if (matching.behind() > 0) body.add(new Paragraph(t("behind", matching.waiting(), matching.behind())));
        if (matching.awaited() > 0)
            body.add(new Div(
                    new Span(t("awaited", matching.awaited()) + " "),
                    new GoLink("mentorship?show=pairings&state=proposed", t("see-proposed"))));
        if (!matching.released().isEmpty()) body.add(released(matching));
        var with = state.with();
        if (with != null) body.add(comparison(matching, with));
        body.add(pairs(matching), weights(matching));
        if (!matching.unmatched().isEmpty()) body.add(unmatched(matching));
        if (!matching.reliefs().isEmpty()) body.add(reliefs(matching));
        if (!matching.excluded().isEmpty()) body.add(excluded(matching));
    }

    private String subtitle(ProposedMatching matching) {
        var parts = new ArrayList<String>();
        parts.add(t("placed", matching.placed(), matching.waiting()));
        if (!matching.changes().isEmpty())
            parts.add(t("changes", matching.changes().size()));
        parts.add(
                t("begun", matching.begunBy(), Dates.medium(LocalDate.ofInstant(matching.begunAt(), clock.getZone()))));
        return String.join(" · ", parts);
    }

    private Component pairs(ProposedMatching matching) {
        var card = new Card(t("pairs.n", matching.pairs().size())).withHint(t("pairs.hint"));
        if (matching.pairs().isEmpty()) {
            card.add(
                    matching.waiting() == 0
                            ? new EmptyState(t("nobody-waits"), t("nobody-waits.why"))
                            : new EmptyState(t("pairs.none"), t("pairs.none.why")));
            return card;
        }
        if (matching.pairs().size() > FEW || !state.text().isEmpty()) card.add(search());
        var shown = matching.pairs().stream()
                .filter(pair -> isWanted(matching, pair))
                .sorted(Comparator.comparing(
                        pair -> matching.name(pair.match().mentee()), String.CASE_INSENSITIVE_ORDER))
                .toList();
        if (shown.isEmpty()) {
            card.add(new EmptyState(
                    t("pairs.filtered"),
                    t("pairs.filtered.why"),
                    new Button(t("pairs.all"), click -> go(state.searching("")))));
            return card;
        }
        var grid = new MatchedPairsGrid(
                matching,
                framework,
                today(),
                new MatchedPairsGrid.Actions(
                        match -> decide(matching, match, matchings::fix, "fix.done"),
                        match -> decide(matching, match, matchings::leaveOpen, "release.done"),
                        match -> decide(matching, match, matchings::exclude, "exclude.done"),
                        mentee -> choose(matching, mentee)));
        card.add(filled(grid, shown));
        return card;
    }

    private <T> BoardGrid<T> filled(BoardGrid<T> grid, List<T> rows) {
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= FEW);
        grid.setNarrow(narrow);
        grids.add(grid);
        return grid;
    }

    private Component search() {
        var search = new TextField(t("pairs.search"));
        search.setValue(state.text());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) go(state.searching(change.getValue()));
        });
        search.addClassName("wm-mentorship-search");
        return search;
    }

    private boolean isWanted(ProposedMatching matching, MatchedPair pair) {
        var text = state.text().toLowerCase(Locale.ROOT);
        return matching.name(pair.match().mentee()).toLowerCase(Locale.ROOT).contains(text)
                || matching.name(pair.match().mentor()).toLowerCase(Locale.ROOT).contains(text);
    }

    private Component weights(ProposedMatching matching) {
        var form = new WeightsForm(
                Objects.requireNonNullElse(state.with(), matching.weights()),
                drafts,
                "matching/" + matching.id(),
                weights -> weigh(matching, weights),
                weights -> go(state.comparing(weights)));
        var details = new Details(ComparisonCard.weights(matching.weights()), form);
        details.setOpened(weightsOpen);
        details.addOpenedChangeListener(change -> weightsOpen = change.isOpened());
        return new Card(t("weights"), details);
    }

    private Component unmatched(ProposedMatching matching) {
        var card = new Card(t("unmatched.n", matching.unmatched().size())).withHint(t("unmatched.hint"));
        List<Unmatched> rows = matching.unmatched();
        card.add(filled(
                new UnmatchedGrid(
                        matching,
                        framework,
                        today(),
                        mentor -> grant(matching, mentor),
                        mentee -> choose(matching, mentee)),
                rows));
        return card;
    }

    private Component reliefs(ProposedMatching matching) {
        var list = list();
        matching.reliefs().stream().limit(RELIEFS).forEach(relief -> {
            var item = item(MatchingWords.relief(relief, matching));
            if (SlotGrant.isPossible(matching.terms().get(relief.mentor())))
                item.add(small(
                        t("grant"),
                        t("grant.to", matching.name(relief.mentor())),
                        () -> grant(matching, relief.mentor())));
            list.add(item);
        });
        return new Card(t("reliefs"), list).withHint(t("reliefs.hint"));
    }

    private Component excluded(ProposedMatching matching) {
        return decided(
                matching, matching.excluded(), t("excluded", matching.excluded().size()), "include");
    }

    private Component released(ProposedMatching matching) {
        var card = decided(matching, matching.released(), t("released"), "let-go");
        card.addComponentAtIndex(1, new Paragraph(t("released.why")));
        return card;
    }

    private Card decided(ProposedMatching matching, Set<Match> matches, String title, String verb) {
        var list = list();
        matches.stream()
                .sorted(Comparator.comparing((Match match) -> matching.name(match.mentee()))
                        .thenComparing(match -> matching.name(match.mentor())))
                .forEach(match -> {
                    var mentor = matching.name(match.mentor());
                    var mentee = matching.name(match.mentee());
                    var item = item(t("pair", mentor, mentee));
                    item.add(small(
                            t(verb),
                            t(verb + ".of", mentor, mentee),
                            () -> decide(matching, match, matchings::leaveOpen, verb + ".done")));
                    list.add(item);
                });
        return new Card(title, list);
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassNames("wm-plain-list", "wm-matching-list");
        return list;
    }

    private static ListItem item(String text) {
        return new ListItem(new Span(text));
    }

    private Component comparison(ProposedMatching matching, MatchingWeights with) {
        return new ComparisonCard(
                matchings.compare(matching.id(), with), () -> weigh(matching, with), () -> go(state.comparing(null)));
    }

    private void weigh(ProposedMatching matching, MatchingWeights weights) {
        var done = attempt(() -> matchings.weigh(new WeighMatching(matching.id(), matching.version(), weights)));
        if (done && state.with() != null) go(state.comparing(null));
    }

    private void decide(ProposedMatching matching, Match match, Consumer<DecideOnMatch> verb, String done) {
        if (attempt(() -> verb.accept(new DecideOnMatch(matching.id(), matching.version(), match))))
            Problems.done(t(done, matching.name(match.mentor()), matching.name(match.mentee())));
    }

    private void choose(ProposedMatching matching, PersonId mentee) {
        try {
            new OtherMentorDialog(
                            mentee,
                            matching,
                            matchings.options(matching.id(), mentee),
                            framework,
                            match -> decide(matching, match, matchings::fix, "fix.done"))
                    .open();
        } catch (RuntimeException problem) {
            Problems.show(problem);
            refresh();
        }
    }

    private void grant(ProposedMatching matching, PersonId mentor) {
        SlotGrant.ask(
                mentor,
                matching.name(mentor),
                Objects.requireNonNull(matching.terms().get(mentor)),
                planning,
                this::refresh);
    }

    private void discard(ProposedMatching matching) {
        Confirm.ask(
                t("discard.ask"),
                t("discard.consequence"),
                t("discard"),
                () -> attempt(() -> matchings.discard(matching.id(), matching.version())));
    }

    private void publish(ProposedMatching matching, Set<Match> seen, int count) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(t("publish.ask", count));
        dialog.setWidth("min(34rem, 100%)");
        dialog.add(new Paragraph(t("publish.consequence")));
        if (!matching.changes().isEmpty())
            dialog.add(new Paragraph(t("publish.changes", matching.changes().size())));
        if (!matching.unmatched().isEmpty())
            dialog.add(new Paragraph(t("publish.unmatched", matching.unmatched().size())));
        var verb = new Button(t("publish", count), click -> {
            dialog.close();
            send(matching, seen);
        });
        verb.setDisableOnClick(true);
        verb.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("shell.cancel"), click -> dialog.close()), verb);
        dialog.open();
    }

    private void send(ProposedMatching matching, Set<Match> seen) {
        attempt(() -> {
            switch (matchings.publish(new PublishMatching(matching.id(), matching.version(), seen))) {
                case PublishOutcome.Published(var pairings) -> Problems.done(t("published", pairings));
                case PublishOutcome.Differs differs -> tellDifference(matching, differs);
            }
        });
    }

    /** The facts changed while the lead looked: says which pairs, and lets the lead choose. */
    private void tellDifference(ProposedMatching matching, PublishOutcome.Differs differs) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(t("differs.title"));
        dialog.setWidth("min(34rem, 100%)");
        dialog.add(new Paragraph(t("differs.what")));
        if (!differs.gone().isEmpty()) dialog.add(new Paragraph(t("differs.gone")), named(differs.gone()));
        if (!differs.come().isEmpty()) dialog.add(new Paragraph(t("differs.come")), named(differs.come()));
        var look = new Button(t("differs.look"), click -> dialog.close());
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(look);
        if (!differs.now().isEmpty())
            dialog.getFooter().add(new Button(t("publish", differs.now().size()), click -> {
                dialog.close();
                send(matching, differs.now());
            }));
        dialog.open();
    }

    private static Component named(Collection<PublishOutcome.Named> pairs) {
        var list = new UnorderedList();
        pairs.forEach(pair -> list.add(new ListItem(t("pair", pair.mentor(), pair.mentee()))));
        return list;
    }

    /** Does it, says what went wrong, and shows how the draft stands in either case. */
    private boolean attempt(Runnable action) {
        var isDone = true;
        try {
            action.run();
        } catch (RuntimeException problem) {
            Problems.show(problem);
            isDone = false;
        }
        refresh();
        return isDone;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
