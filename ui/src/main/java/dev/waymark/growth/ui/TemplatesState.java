package dev.waymark.growth.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.waymark.growth.TemplateId;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page of templates shows, as its address says it; what is not understood counts as not given.
 *
 * <ul>
 *   <li>{@code show}: {@code retired}; those in use by default
 *   <li>{@code new}: the form for a new template is open
 *   <li>{@code edit}, {@code give}: the id of the template whose form is open, or that is about to be given
 * </ul>
 */
record TemplatesState(
        boolean retired,
        boolean adds,
        @Nullable TemplateId edits,
        @Nullable TemplateId gives) {

    static final TemplatesState IN_USE = new TemplatesState(false, false, null, null);

    static TemplatesState of(QueryParameters query) {
        return new TemplatesState(
                query.getSingleParameter("show").map("retired"::equals).orElse(false),
                query.getSingleParameter("new").isPresent(),
                id(query, "edit").orElse(null),
                id(query, "give").orElse(null));
    }

    private static Optional<TemplateId> id(QueryParameters query, String name) {
        return query.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(TemplateId.of(text));
            } catch (IllegalArgumentException notUnderstood) {
                return Optional.empty();
            }
        });
    }

    QueryParameters query() {
        var query = new LinkedHashMap<String, String>();
        if (retired) query.put("show", "retired");
        if (adds) query.put("new", "");
        if (edits != null) query.put("edit", edits.toString());
        if (gives != null) query.put("give", gives.toString());
        return QueryParameters.simple(query);
    }

    TemplatesState adding() {
        return new TemplatesState(retired, true, null, null);
    }

    TemplatesState editing(TemplateId id) {
        return new TemplatesState(retired, false, id, null);
    }

    TemplatesState giving(TemplateId id) {
        return new TemplatesState(retired, false, null, id);
    }

    TemplatesState closed() {
        return new TemplatesState(retired, false, null, null);
    }
}
