package dev.waymark.people.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.waymark.career.CareerMap;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.roster.ImportId;
import dev.waymark.people.roster.ImportOverview;
import dev.waymark.people.roster.ImportOverview.Stage;
import dev.waymark.people.roster.ImportOverview.Task;
import dev.waymark.people.roster.RosterImporting;
import dev.waymark.shared.NotFound;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The import, step by step. The address names the import and the step, so that it can be left and continued. */
@Route(value = "import", layout = Shell.class)
@Menu(title = "import.menu", order = 60)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
class ImportView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLISECONDS = 700;

    private final RosterImporting importing;
    private final CareerMap careerMap;
    private final CurrentActor actor;
    private final PageHeader header;
    private final OrderedList steps = new OrderedList();
    private final Div body = new Div();

    private Stage step = Stage.COLUMNS;
    private @Nullable ImportId id;
    private @Nullable Task running;
    private @Nullable Registration polling;

    ImportView(RosterImporting importing, CareerMap careerMap, CurrentActor actor) {
        this.actor = actor;
        this.importing = importing;
        this.careerMap = careerMap;
        header = new PageHeader(getTranslation("import.title"), getTranslation("import.subtitle"));
        steps.addClassName("wm-steps");
        steps.getElement().setAttribute("aria-label", getTranslation("import.steps"));
        body.addClassName("wm-stack");
        getContent().add(header, steps, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title") + " · Waymark";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        id = parameters.getSingleParameter("id").flatMap(ImportView::parse).orElse(null);
        if (id == null) {
            showStart();
            return;
        }
        try {
            var overview = importing.overview(id);
            step = parameters
                    .getSingleParameter("step")
                    .flatMap(ImportView::stage)
                    .filter(wanted -> wanted.compareTo(overview.stage()) <= 0 && overview.stage() != Stage.DONE)
                    .orElse(overview.stage());
            show(overview);
        } catch (NotFound gone) {
            showGone();
        }
    }

    private static Optional<ImportId> parse(String text) {
        try {
            return Optional.of(ImportId.of(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Stage> stage(String text) {
        for (var stage : Stage.values()) if (stage.name().equalsIgnoreCase(text)) return Optional.of(stage);
        return Optional.empty();
    }

    private void showStart() {
        header.setSubtitle(getTranslation("import.subtitle"));
        header.setActions();
        showSteps(null);
        replaceBody(new ImportStart(importing, this::open));
    }

    private void showGone() {
        showSteps(null);
        var again = new Button(getTranslation("import.start-over"), event -> open(null, null));
        replaceBody(new EmptyState(getTranslation("import.gone"), getTranslation("import.gone-explained"), again));
    }

    private void show(ImportOverview overview) {
        running = overview.task();
        header.setSubtitle(getTranslation(
                "import.file-said",
                overview.fileName(),
                overview.lines(),
                overview.charset().toUpperCase(Locale.ROOT),
                getTranslation("import.separator." + (int) overview.separator().charAt(0)),
                overview.headerLine()));
        var actions = new Button(getTranslation("import.discard"), event -> askToDiscard(overview));
        actions.addThemeVariants(ButtonVariant.TERTIARY);
        if (overview.stage() == Stage.DONE) header.setActions();
        else header.setActions(actions);
        showSteps(overview);
        if (running != null) {
            replaceBody(progress(overview));
            poll(true);
            return;
        }
        poll(false);
        replaceBody(content(overview));
    }

    private Component content(ImportOverview overview) {
        var content = new Div();
        content.addClassName("wm-stack");
        if (overview.failure() != null)
            content.add(banner("wm-banner-risk", getTranslation("rule." + overview.failure())));
        content.add(
                switch (step) {
                    case COLUMNS ->
                        new ImportColumns(importing, overview.id(), () -> open(overview.id(), Stage.TITLES));
                    case TITLES ->
                        new ImportTitles(
                                importing,
                                careerMap.published(),
                                overview.id(),
                                this::refresh,
                                () -> open(overview.id(), Stage.COLUMNS));
                    case PREVIEW ->
                        new ImportPreview(
                                importing,
                                careerMap.published(),
                                overview,
                                this::refresh,
                                () -> open(overview.id(), Stage.TITLES));
                    case DONE -> new ImportResult(overview, actor.get().leads(), () -> open(null, null));
                });
        return content;
    }

    private static Div banner(String className, String text) {
        var banner = new Div(text);
        banner.addClassNames("wm-banner", className);
        banner.getElement().setAttribute("role", "status");
        return banner;
    }

    private Component progress(ImportOverview overview) {
        var label = new Span(getTranslation(running == Task.WRITING ? "import.writing" : "import.planning"));
        label.setId("import-progress");
        var bar = new ProgressBar(0, 100, overview.percent());
        bar.getElement().setAttribute("aria-labelledby", "import-progress");
        var hint = new Span(getTranslation("import.may-leave"));
        hint.addClassName("wm-muted");
        var card = new Div(label, bar, hint);
        card.addClassNames("wm-card", "wm-stack");
        card.getElement().setAttribute("role", "status");
        return card;
    }

    private void showSteps(@Nullable ImportOverview overview) {
        steps.removeAll();
        var current = overview == null ? -1 : step.ordinal();
        addStep("import.step.file", -1, current, false);
        for (var stage : Stage.values()) {
            var reachable = overview != null
                    && overview.stage() != Stage.DONE
                    && overview.task() == null
                    && stage.compareTo(overview.stage()) <= 0
                    && stage != step;
            addStep("import.step." + stage.name().toLowerCase(Locale.ROOT), stage.ordinal(), current, reachable);
        }
    }

    private void addStep(String key, int position, int current, boolean reachable) {
        var text = getTranslation(key);
        var item = new ListItem();
        if (reachable) {
            var button = new Button(text, event -> open(id, Stage.values()[position]));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            item.add(button);
        } else item.add(new Span(text));
        item.addClassName(position < current ? "wm-step-done" : position == current ? "wm-step-now" : "wm-step-next");
        if (position == current) item.getElement().setAttribute("aria-current", "step");
        steps.add(item);
    }

    private void askToDiscard(ImportOverview overview) {
        Confirm.ask(
                getTranslation("import.discard-question"),
                getTranslation("import.discard-consequence", overview.fileName()),
                getTranslation("import.discard"),
                () -> {
                    importing.discard(overview.id());
                    open(null, null);
                });
    }

    /** After a change the plan may be in work, or another step be next. */
    private void refresh() {
        var shown = id;
        if (shown == null) return;
        var overview = importing.overview(shown);
        if (overview.task() != null || running != null || step != overview.stage()) open(shown, null);
        else show(overview);
    }

    private void open(@Nullable ImportId id, @Nullable Stage step) {
        var parameters = new HashMap<String, String>();
        if (id != null) parameters.put("id", id.toString());
        if (step != null) parameters.put("step", step.name().toLowerCase(Locale.ROOT));
        UI.getCurrent().navigate("import", QueryParameters.simple(parameters));
    }

    private void replaceBody(Component content) {
        body.removeAll();
        body.add(content);
    }

    private void poll(boolean on) {
        getUI().or(() -> Optional.ofNullable(UI.getCurrent())).ifPresent(ui -> {
            ui.setPollInterval(on ? POLL_MILLISECONDS : -1);
            if (on && polling == null) polling = ui.addPollListener(event -> polled());
            if (!on && polling != null) {
                polling.remove();
                polling = null;
            }
        });
    }

    private void polled() {
        var shown = id;
        if (shown == null || running == null) return;
        try {
            var overview = importing.overview(shown);
            if (overview.task() == null) {
                step = overview.stage();
                open(shown, null);
            } else replaceBody(progress(overview));
        } catch (NotFound gone) {
            poll(false);
            showGone();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (running != null) poll(true);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
