package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import dev.waymark.mentorship.BoardOrder;
import dev.waymark.shared.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A list of the board: fetched slice by slice, its columns stacked into one where the window is narrow. */
abstract class BoardGrid<T> extends Grid<T> {

    private final List<Column<T>> wide = new ArrayList<>();
    private final List<Column<T>> narrow = new ArrayList<>();

    BoardGrid(String label) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", label);
        addClassName("wm-mentorship-grid");
    }

    final Column<T> column(String header, ValueProvider<T, Component> cell) {
        return addComponentColumn(cell).setHeader(header).setAutoWidth(true);
    }

    final Column<T> column(String header, ValueProvider<T, Component> cell, BoardOrder.Column sort) {
        return column(header, cell).setKey(sort.name()).setSortable(true);
    }

    final void wide(Column<T> column) {
        wide.add(column);
    }

    final void narrow(Column<T> column) {
        column.setVisible(false);
        narrow.add(column.setAutoWidth(false).setFlexGrow(1));
    }

    final void setNarrow(boolean isNarrow) {
        wide.forEach(column -> column.setVisible(!isNarrow));
        narrow.forEach(column -> column.setVisible(isNarrow));
    }

    final void show(BoardOrder order) {
        var column = getColumnByKey(order.column().name());
        if (column != null)
            sort(List.of(new GridSortOrder<>(
                    column, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    final void onSort(Consumer<BoardOrder> sorted) {
        addSortListener(event -> {
            if (event.isFromClient())
                sorted.accept(event.getSortOrder().stream()
                        .findFirst()
                        .map(order -> new BoardOrder(
                                BoardOrder.Column.valueOf(order.getSorted().getKey()),
                                order.getDirection() == SortDirection.DESCENDING))
                        .orElse(BoardOrder.OWN));
        });
    }

    final void read(Function<Slice, List<T>> rows, int count) {
        setItems(query -> fetched(rows, query.getOffset(), query.getLimit()), query -> count);
    }

    private static <T> Stream<T> fetched(Function<Slice, List<T>> rows, int offset, int limit) {
        return rows.apply(new Slice(offset, Math.clamp(limit, 1, Slice.MOST))).stream();
    }

    static Component stacked(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("wm-mentorship-stack");
        return stack;
    }

    static Component muted(String text) {
        var span = new Span(text);
        span.addClassName("wm-muted");
        return span;
    }
}
