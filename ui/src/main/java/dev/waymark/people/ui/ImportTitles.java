package dev.waymark.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import dev.waymark.career.Framework;
import dev.waymark.people.roster.ImportId;
import dev.waymark.people.roster.ImportTitle;
import dev.waymark.people.roster.RosterImporting;
import dev.waymark.people.roster.TitleDecision;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Slice;
import dev.waymark.shell.Card;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Problems;
import dev.waymark.shell.Tone;
import java.util.ArrayList;
import java.util.Locale;

/** Which level each job title stands for. Every title has to be decided, or left out on purpose. */
class ImportTitles extends Div {

    private final RosterImporting importing;
    private final Framework framework;
    private final ImportId id;
    private final Grid<ImportTitle> grid = new Grid<>();
    private final Paragraph open = new Paragraph();
    private final Button leaveOut = new Button();
    private final Runnable refresh;

    ImportTitles(RosterImporting importing, Framework framework, ImportId id, Runnable refresh, Runnable back) {
        this.importing = importing;
        this.framework = framework;
        this.id = id;
        this.refresh = refresh;
        addClassName("wm-stack");
        prepareGrid();
        open.setId("import-undecided");
        open.getElement().setAttribute("role", "status");
        leaveOut.addClickListener(event -> {
            importing.leaveOutUndecidedTitles(id);
            grid.getDataProvider().refreshAll();
            sayOpen();
        });
        var go = new Button(getTranslation("import.titles.next"), event -> proceed());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var before = new Button(getTranslation("import.back"), event -> back.run());
        var actions = new Div(go, leaveOut, before);
        actions.addClassName("wm-actions");
        var content = new Div(new Paragraph(getTranslation("import.titles.explained")), grid, open, actions);
        content.addClassName("wm-stack");
        add(new Card(getTranslation("import.titles.title"), content)
                .withHint(getTranslation("import.titles.hint", importing.countTitles(id), framework.name())));
        sayOpen();
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("import.titles.title"));
        grid.addComponentColumn(this::title)
                .setHeader(getTranslation("import.titles.job-title"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::level)
                .setHeader(getTranslation("import.titles.level"))
                .setFlexGrow(1);
        if (importing.countTitles(id) <= 10) grid.setAllRowsVisible(true);
        else grid.setHeight("36rem");
        grid.setItems(DataProvider.fromCallbacks(
                query -> importing.titles(id, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> importing.countTitles(id)));
    }

    private Component title(ImportTitle title) {
        var name = new Span(title.title().isEmpty() ? getTranslation("import.titles.none") : title.title());
        name.addClassName("wm-strong");
        var people = new Span(getTranslation("import.titles.people", title.people()));
        people.addClassNames("wm-muted", "wm-small");
        var words = new Div(name, people);
        words.addClassName("wm-lines");
        return words;
    }

    private Component level(ImportTitle title) {
        var options = new ArrayList<Option>();
        for (var level : framework.levels()) options.add(new Option(level.name(), new TitleDecision.Means(level.id())));
        options.add(new Option(getTranslation("import.titles.leave-out"), new TitleDecision.LeaveOut()));
        var select = new Select<Option>();
        select.setItems(options);
        select.setItemLabelGenerator(Option::label);
        select.setPlaceholder(getTranslation("import.titles.decide"));
        select.setAriaLabel(getTranslation("import.titles.level-of", title.title()));
        options.stream()
                .filter(option -> option.decision.equals(title.decision()))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(event -> decide(title, event.getValue()));
        var cell = new Div(select);
        cell.addClassNames("wm-row", "wm-import-level");
        if (title.origin() != ImportTitle.Origin.CHOSEN)
            cell.add(new Pill(
                    getTranslation("import.origin." + title.origin().name().toLowerCase(Locale.ROOT)),
                    title.origin() == ImportTitle.Origin.NONE ? Tone.WARN : Tone.NEUTRAL));
        return cell;
    }

    private void decide(ImportTitle title, Option option) {
        importing.decideTitle(id, title.position(), option.decision);
        sayOpen();
    }

    private void sayOpen() {
        var count = importing.countUndecidedTitles(id);
        open.setText(getTranslation("import.titles.open", count));
        leaveOut.setText(getTranslation("import.titles.leave-out-open", count));
        leaveOut.setVisible(count > 0);
    }

    private void proceed() {
        try {
            importing.plan(id);
            refresh.run();
        } catch (BrokenRule broken) {
            open.setText(Problems.describe(broken));
            open.addClassNames("wm-banner", "wm-banner-risk");
        }
    }

    private record Option(String label, TitleDecision decision) {}
}
