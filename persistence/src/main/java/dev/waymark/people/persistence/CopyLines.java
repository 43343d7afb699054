package dev.waymark.people.persistence;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Rows on their way into a table by PostgreSQL's COPY, in its text format. */
final class CopyLines {

    private final StringBuilder lines = new StringBuilder(64 * 1024);

    /** Adds a row; null stays null, anything else is written as its text. */
    void add(@Nullable Object... values) {
        for (var i = 0; i < values.length; i++) {
            if (i > 0) lines.append('\t');
            if (values[i] == null) lines.append("\\N");
            else append(values[i].toString());
        }
        lines.append('\n');
    }

    /** @param columns as in {@code people (id, name)} */
    void into(String columns, JdbcOperations jdbc) {
        if (lines.isEmpty()) return;
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + columns + " from stdin", new StringReader(lines.toString()));
            } catch (IOException e) {
                throw new SQLException("COPY into " + columns + " broke off", e);
            }
        });
    }

    private void append(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(character);
            }
        }
    }
}
