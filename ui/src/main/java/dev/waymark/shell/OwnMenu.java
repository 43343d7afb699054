package dev.waymark.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.shared.HasThemeVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;

/**
 * What the reader does with their own account, under their name. It is Vaadin's menu bar with its entries kept in the
 * browser: as components they would be a tenth of a session.
 */
@Tag("vaadin-menu-bar")
@Uses(MenuBar.class)
@Uses(Avatar.class)
final class OwnMenu extends Component implements HasAriaLabel, HasThemeVariant<MenuBarVariant> {

    private static final String KEY = "event.detail.value.key";

    OwnMenu(String name, AuthenticationContext authentication) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        setAriaLabel(getTranslation("shell.me"));
        var entries = List.of(
                new Entry(getTranslation("shell.my-data"), "my-data"),
                new Entry(getTranslation("shell.password"), "password"),
                new Entry(getTranslation("shell.sign-out"), ""));
        getElement().executeJs("""
                const avatar = document.createElement('vaadin-avatar');
                avatar.name = $0;
                avatar.setAttribute('aria-hidden', 'true');
                const name = document.createElement('span');
                name.textContent = $0;
                const me = document.createElement('div');
                me.className = 'wm-me';
                me.append(avatar, name);
                this.items = [{component: me, children: $1}];
                """, name, entries);
        getElement()
                .addEventListener("item-selected", event -> {
                    var route = event.getEventData().path(KEY).asString();
                    if (route.isEmpty()) authentication.logout();
                    else getUI().ifPresent(ui -> ui.navigate(route));
                })
                .addEventData(KEY);
    }

    /** @param key the route, empty for signing out */
    private record Entry(String text, String key) {}
}
