package dev.waymark.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/**
 * A table of a few rows. On a phone each row stands as a block, its cells under each other behind the names of their
 * columns; roles are said outright, since a browser forgets what a table is once it is drawn otherwise.
 */
public class SmallTable extends NativeTable {

    private final List<String> columns;
    private final NativeTableBody body = new NativeTableBody();

    public SmallTable(String label, List<String> columns) {
        this.columns = columns;
        addClassNames("wm-table", "wm-small-table");
        getElement().setAttribute("role", "table");
        getElement().setAttribute("aria-label", label);
        var head = new NativeTableRow();
        role(head, "row");
        for (var column : columns) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            role(cell, "columnheader");
            head.add(cell);
        }
        var header = new NativeTableHeader(head);
        role(header, "rowgroup");
        role(body, "rowgroup");
        add(header, body);
    }

    /** @param cells one a column; the first one names the row */
    public void row(Component... cells) {
        var row = new NativeTableRow();
        role(row, "row");
        for (var i = 0; i < cells.length; i++) {
            var cell = i == 0 ? new NativeTableHeaderCell(cells[i]) : new NativeTableCell(cells[i]);
            if (i == 0) cell.getElement().setAttribute("scope", "row");
            else cell.getElement().setAttribute("data-column", columns.get(i));
            role(cell, i == 0 ? "rowheader" : "cell");
            row.add(cell);
        }
        body.add(row);
    }

    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
