package dev.waymark.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.waymark.people.CurrentActor;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame: navigation to what this person may open, the person's own menu, and the view as the page's main landmark.
 * Views appear in the navigation by {@code @Menu}; its title is a message key, its order decides the group.
 */
@Layout
@PermitAll
@Uses(SideNav.class)
public class Shell extends AppLayout implements BeforeLeaveObserver {

    /** Menu orders from here on stand under "Mine". */
    public static final double MINE = 40;

    /** Menu orders from here on stand under "Set up". */
    public static final double SET_UP = 60;

    /** The view that signs in, for the security configuration. */
    public static final Class<? extends Component> LOGIN = LoginView.class;

    private final Main main = new Main();

    Shell(CurrentActor actor, AuthenticationContext authentication, ObjectProvider<MenuBadge> badges) {
        main.setId("main");
        main.addClassName("wm-main");
        setPrimarySection(Section.DRAWER);
        var skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("wm-skip");
        skip.getElement().setAttribute("router-ignore", true);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var bar = new Header(skip, toggle, brand("wm-brand-small"));
        bar.addClassName("wm-bar");
        addToNavbar(bar);
        var navigation = new Scroller(navigation(badges));
        navigation.addClassName("wm-nav");
        var home = new Nav(brand("wm-brand"));
        home.setAriaLabel(getTranslation("shell.home"));
        var footer = new Footer(new OwnMenu(actor.get().name(), authentication));
        footer.addClassName("wm-footer");
        addToDrawer(home, navigation, footer);
    }

    private static Component brand(String className) {
        var mark = new Span();
        mark.addClassName("wm-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor("", mark, new Span("Waymark"));
        brand.addClassName(className);
        return brand;
    }

    /** Vaadin's side navigation, written as markup: as components its entries would be a tenth of a session. */
    private Component navigation(ObjectProvider<MenuBadge> badges) {
        var groups = new Markup().open("div");
        group(groups, "", 0, MINE, badges);
        group(groups, getTranslation("shell.mine"), MINE, SET_UP, badges);
        group(groups, getTranslation("shell.set-up"), SET_UP, Double.MAX_VALUE, badges);
        return groups.close("div").toComponent();
    }

    private void group(Markup html, String label, double from, double to, ObjectProvider<MenuBadge> badges) {
        var entries = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> {
                    var order = entry.order() == null ? 0 : entry.order();
                    return from <= order && order < to;
                })
                .toList();
        if (entries.isEmpty()) return;
        html.open("vaadin-side-nav");
        if (!label.isEmpty()) html.element("span", label, "slot", "label");
        entries.forEach(entry -> item(html, entry, badges));
        html.close("vaadin-side-nav");
    }

    private void item(Markup html, MenuEntry entry, ObjectProvider<MenuBadge> badges) {
        var numbers = NumberFormat.getIntegerInstance(getLocale());
        var path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        html.open("vaadin-side-nav-item", "path", path, "match-nested", "true").text(getTranslation(entry.title()));
        badges.orderedStream()
                .filter(badge -> badge.path().equals(path))
                .flatMap(badge -> badge.count().stream().boxed())
                .filter(count -> count > 0)
                .findFirst()
                .ifPresent(count -> html.element(
                        "span", numbers.format(count), "slot", "suffix", "class", "wm-pill wm-pill-neutral"));
        html.close("vaadin-side-nav-item");
    }

    /** A dialog goes with the view that opened it; within a view, the view decides. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (main.getChildren().anyMatch(view -> view.getClass() == event.getNavigationTarget())) return;
        event.getUI()
                .getChildren()
                .filter(Dialog.class::isInstance)
                .map(Dialog.class::cast)
                .toList()
                .forEach(Dialog::close);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
        setContent(main);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        main.removeAll();
    }
}
