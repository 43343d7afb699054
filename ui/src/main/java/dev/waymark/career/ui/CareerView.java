package dev.waymark.career.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.career.Competency;
import dev.waymark.career.Framework;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.Standpoint;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The levels side by side. {@code ?competency=} with an id leaves of each level only what it carries along that line, so
 * that the line can be read from level to level.
 */
@Route(value = "career", layout = Shell.class)
@Menu(title = "career.menu", order = 50)
@PermitAll
class CareerView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final Framework framework;
    private final Optional<LevelId> own;

    CareerView(CareerMap careerMap, Standpoint standpoint) {
        framework = careerMap.published();
        own = standpoint.level().filter(level -> framework.level(level).isPresent());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("career.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("competency")
                .flatMap(this::competency)
                .orElse(null);
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("career.title"), subtitle()),
                        lines(chosen),
                        steps(),
                        journey(chosen));
    }

    private Optional<Competency> competency(String id) {
        return framework.competencies().stream()
                .filter(competency -> competency.id().toString().equals(id))
                .findFirst();
    }

    private String subtitle() {
        var name = own.flatMap(framework::level).map(Level::name);
        return name.map(level -> getTranslation("career.subtitle.own", framework.name(), level))
                .orElseGet(() -> getTranslation("career.subtitle", framework.name()));
    }

    /** Links, not buttons: a comparison can be bookmarked, and the back button leads out of it. */
    private Nav lines(@Nullable Competency chosen) {
        var nav = new Nav(line("career", getTranslation("career.all-competencies"), chosen == null));
        for (var competency : framework.competencies())
            nav.add(line("career?competency=" + competency.id(), competency.name(), competency.equals(chosen)));
        nav.addClassName("wm-choices");
        nav.getElement().setAttribute("aria-label", getTranslation("career.compare"));
        return nav;
    }

    private static Anchor line(String href, String name, boolean current) {
        var link = new Anchor(href, name);
        if (current) link.getElement().setAttribute("aria-current", "true");
        return link;
    }

    /** Where stacked levels are too many to see, this leads to each. */
    private Nav steps() {
        var nav = new Nav();
        nav.addClassName("wm-career-steps");
        nav.getElement().setAttribute("aria-label", getTranslation("career.levels"));
        for (var level : framework.levels()) {
            var link = new Anchor("#" + LevelColumn.anchor(level), level.name());
            link.getElement().setAttribute("router-ignore", true);
            if (own.filter(level.id()::equals).isPresent()) {
                link.add(new Span(" · " + getTranslation("career.you-are-here")));
                link.getElement().setAttribute("aria-current", "location");
            }
            nav.add(link);
        }
        return nav;
    }

    private Div journey(@Nullable Competency chosen) {
        var list = new OrderedList();
        list.addClassName("wm-journey");
        if (chosen != null) list.addClassName("wm-journey-line");
        for (var i = 0; i < framework.levels().size(); i++) {
            var level = framework.levels().get(i);
            var here = own.filter(level.id()::equals).isPresent();
            list.add(new ListItem(new LevelColumn(framework, level, i + 1, here, chosen)));
        }
        // it may be wider than the window: reachable by keyboard, so that arrows scroll it
        var scroller = new Div(list);
        scroller.addClassName("wm-journey-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", getTranslation("career.levels"));
        return scroller;
    }
}
