package dev.waymark.growth.persistence;

import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.EvidenceRow.Shown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a responsibility is called: in the framework in force, or in the newest one that had it. */
final class ResponsibilityWords {

    private ResponsibilityWords() {}

    /**
     * A subquery with one row: description, position and the level's rank.
     *
     * @param responsibility the column with the responsibility's id
     */
    static String of(String responsibility) {
        return """
               select fr.description, fr.position, fl.rank
                 from framework_responsibility fr
                 join framework f on f.id = fr.framework_id
                 join framework_level fl on fl.framework_id = fr.framework_id and fl.level_id = fr.level_id
                where fr.responsibility_id = %s
                order by f.state = 'PUBLISHED' desc, f.version desc
                limit 1""".formatted(responsibility);
    }

    /** Reads the arrays {@code shown_ids} and {@code shown_words} of a row. */
    static List<Shown> shown(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("shown_ids").getArray();
        var words = (String[]) row.getArray("shown_words").getArray();
        var shown = new ArrayList<Shown>();
        for (var i = 0; i < ids.length; i++) shown.add(new Shown(new ResponsibilityId(ids[i]), words[i]));
        return shown;
    }
}
