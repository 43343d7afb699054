package dev.waymark.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.waymark.people.CurrentActor;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame: navigation to what this person may open, the person's own menu, and the view as the page's main landmark.
 * Views appear in the navigation by {@code @Menu}; its title is a message key, its order decides the group.
 */
@Layout
@PermitAll
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
        addToDrawer(home, navigation, me(actor.get().name(), authentication));
    }

    private static Component brand(String className) {
        var mark = new Span();
        mark.addClassName("wm-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor("", mark, new Span("Waymark"));
        brand.addClassName(className);
        return brand;
    }

    private Component navigation(ObjectProvider<MenuBadge> badges) {
        var all = new SideNav();
        var mine = new SideNav(getTranslation("shell.mine"));
        var setUp = new SideNav(getTranslation("shell.set-up"));
        for (var entry : MenuConfiguration.getMenuEntries()) {
            var order = entry.order() == null ? 0 : entry.order();
            var group = order >= SET_UP ? setUp : order >= MINE ? mine : all;
            group.addItem(item(entry, badges));
        }
        var groups = new Div();
        for (var group : new SideNav[] {all, mine, setUp}) {
            if (!group.getItems().isEmpty()) groups.add(group);
        }
        return groups;
    }

    private SideNavItem item(MenuEntry entry, ObjectProvider<MenuBadge> badges) {
        var path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        var item = new SideNavItem(getTranslation(entry.title()), "/" + path);
        item.setMatchNested(true);
        badges.orderedStream()
                .filter(badge -> badge.path().equals(path))
                .flatMap(badge -> badge.count().stream().boxed())
                .filter(count -> count > 0)
                .findFirst()
                .ifPresent(count -> {
                    var number = new Span(Integer.toString(count));
                    number.addClassNames("wm-pill", "wm-pill-neutral");
                    item.setSuffixComponent(number);
                });
        return item;
    }

    private Component me(String name, AuthenticationContext authentication) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        menu.getElement().setAttribute("aria-label", getTranslation("shell.me"));
        var avatar = new Avatar(name);
        avatar.getElement().setAttribute("aria-hidden", "true");
        var label = new Div(avatar, new Span(name));
        label.addClassName("wm-me");
        MenuItem item = menu.addItem(label);
        item.getSubMenu()
                .addItem(
                        getTranslation("shell.my-data"),
                        event -> event.getSource().getUI().ifPresent(ui -> ui.navigate("my-data")));
        item.getSubMenu()
                .addItem(
                        getTranslation("shell.password"),
                        event -> event.getSource().getUI().ifPresent(ui -> ui.navigate("password")));
        item.getSubMenu().addItem(getTranslation("shell.sign-out"), event -> authentication.logout());
        var footer = new Footer(menu);
        footer.addClassName("wm-footer");
        return footer;
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
