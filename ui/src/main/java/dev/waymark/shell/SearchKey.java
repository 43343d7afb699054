package dev.waymark.shell;

import com.vaadin.flow.component.textfield.TextField;

/** The key {@code /} leads to the view's search, unless it is typed into a field. */
public final class SearchKey {

    private SearchKey() {}

    public static void leadsTo(TextField search) {
        search.getElement().setAttribute("aria-keyshortcuts", "/");
        search.addAttachListener(attached -> search.getElement().executeJs("""
                const field = this;
                const listener = event => {
                  if (!field.isConnected) {
                    document.removeEventListener('keydown', listener);
                    return;
                  }
                  const typing = event.composedPath().some(
                      node => node.matches && node.matches('input, textarea, select, [contenteditable]'));
                  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
                  event.preventDefault();
                  field.focus();
                };
                document.addEventListener('keydown', listener);
                """));
    }
}
