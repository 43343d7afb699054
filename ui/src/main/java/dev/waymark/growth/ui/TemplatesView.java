package dev.waymark.growth.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.waymark.growth.TemplateRow;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import dev.waymark.shell.Card;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Problems;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Goals to give to others, and what was given; its whole state is in the address, see {@link TemplatesState}. */
@Route(value = "templates", layout = Shell.class)
@Menu(title = "template.menu", order = 43)
@RolesAllowed("MENTOR")
class TemplatesView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SOME = 20;

    private final TemplateDesk desk;
    private final Nav choice = new Nav();
    private final Div place = new Div();
    private final Button more = new Button();
    private final GivingsCard givings;
    private UnorderedList list = new UnorderedList();
    private TemplatesState state = TemplatesState.IN_USE;
    private int shown;
    private @Nullable Dialog open;

    TemplatesView(TemplateDesk desk) {
        this.desk = desk;
        givings = new GivingsCard(desk);
        choice.addClassName("wm-choices");
        choice.setAriaLabel(getTranslation("template.lists"));
        more.addClickListener(click -> showMore());
        var add = new Button(getTranslation("template.add"), click -> go(state.adding()));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var card = new Card(getTranslation("template.title"), choice, place, more);
        var columns = new Div(card, givings);
        columns.addClassName("wm-two");
        getContent()
                .add(new PageHeader(getTranslation("template.title"), getTranslation("template.why"), add), columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("template.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = TemplatesState.of(event.getLocation().getQueryParameters());
        refresh();
        showDialog();
    }

    private void go(TemplatesState next) {
        UI.getCurrent().navigate(TemplatesView.class, next.query());
    }

    private void refresh() {
        choice.removeAll();
        choice.add(
                link("template.in-use", TemplatesState.IN_USE, !state.retired()),
                link("template.retired", new TemplatesState(true, false, null, null), state.retired()));
        shown = 0;
        list = new UnorderedList();
        list.addClassName("wm-plain-list");
        place.removeAll();
        place.add(list);
        showMore();
        givings.refresh();
    }

    private Component link(String text, TemplatesState to, boolean current) {
        var link = new RouterLink(getTranslation(text), TemplatesView.class);
        link.setQueryParameters(to.query());
        if (current) link.getElement().setAttribute("aria-current", "page");
        return link;
    }

    private void showMore() {
        var count = desk.shelf().countTemplates(state.retired());
        var rows = desk.shelf().templates(state.retired(), new Slice(shown, SOME));
        rows.forEach(row -> list.add(item(row)));
        shown += rows.size();
        more.setVisible(shown < count);
        more.setText(getTranslation("template.more", Math.min(SOME, count - shown)));
        if (count == 0) {
            place.removeAll();
            place.add(empty());
        }
    }

    private EmptyState empty() {
        if (state.retired())
            return new EmptyState(getTranslation("template.none-retired"), getTranslation("template.none-retired.why"));
        return new EmptyState(
                getTranslation("template.none"),
                getTranslation("template.none.why"),
                new Button(getTranslation("template.add"), click -> go(state.adding())));
    }

    private TemplateItem item(TemplateRow row) {
        var item = new TemplateItem(row);
        if (row.retired()) return item;
        item.withGive(() -> go(state.giving(row.id())));
        if (row.changeable()) item.withChanges(() -> go(state.editing(row.id())), () -> askToRetire(row));
        return item;
    }

    private void askToRetire(TemplateRow row) {
        Confirm.ask(
                getTranslation("template.retire.title", row.text().title()),
                getTranslation("template.retire.consequence"),
                getTranslation("template.retire"),
                () -> retire(row));
    }

    private void retire(TemplateRow row) {
        try {
            desk.keeping().retire(row.id(), row.version());
            Problems.done(getTranslation("template.retired-now", row.text().title()));
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
        refresh();
    }

    private void showDialog() {
        if (open != null) {
            var before = open;
            open = null;
            before.close();
        }
        try {
            open = wanted();
        } catch (NotFound gone) {
            Problems.show(gone);
        }
        var dialog = open;
        if (dialog == null) return;
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened() || open != dialog) return;
            open = null;
            go(state.closed());
        });
        dialog.open();
    }

    private @Nullable Dialog wanted() {
        if (state.adds()) return TemplateForm.toAdd(desk);
        if (state.edits() != null) return TemplateForm.toEdit(desk, desk.shelf().template(state.edits()));
        if (state.gives() != null) return new GiveDialog(desk, desk.shelf().template(state.gives()));
        return null;
    }
}
