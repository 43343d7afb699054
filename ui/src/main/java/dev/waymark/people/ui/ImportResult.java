package dev.waymark.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.people.roster.ImportOverview;
import dev.waymark.shell.Card;

/** What the import has written, and where to look at it. */
class ImportResult extends Div {

    /** @param leads whether the reader may open the organisation's figures; administrators from HR may not */
    ImportResult(ImportOverview overview, boolean leads, Runnable another) {
        var counts = overview.counts();
        var said = new UnorderedList(
                new ListItem(getTranslation("import.result.created", counts.created())),
                new ListItem(getTranslation("import.result.changed", counts.changed(), counts.levelChanges())),
                new ListItem(getTranslation("import.result.leaves", counts.leaves())),
                new ListItem(getTranslation("import.result.unchanged", counts.unchanged(), counts.leftOut())));
        var actions = new Div();
        if (leads) actions.add(link("organisation", "import.result.organisation"));
        actions.add(
                link("people", "import.result.people"),
                new Button(getTranslation("import.result.another"), event -> another.run()));
        actions.addClassNames("wm-actions", "wm-row");
        var title = getTranslation(
                counts.written() == 0 ? "import.result.nothing" : "import.result.title", overview.fileName());
        add(new Card(title, said, actions));
    }

    private Anchor link(String route, String text) {
        var link = new Anchor();
        link.setHref(route);
        link.setText(getTranslation(text));
        return link;
    }
}
