package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.PrivateNote;
import dev.waymark.mentorship.PrivateNotes;
import dev.waymark.mentorship.SessionId;
import dev.waymark.people.PersonId;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one place that reads private notes, beside their author's own export; never without the author.
 *
 * @see "docs/decisions/0021-private-notes.md"
 */
@Repository
class SqlPrivateNotes implements PrivateNotes {

    private final JdbcClient jdbc;

    SqlPrivateNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PrivateNote of(SessionId session, PersonId author) {
        return jdbc.sql("""
                        select text, version from mentorship_private_note
                         where session_id = :session and author_id = :author
                        """)
                .param("session", session.value())
                .param("author", author.value())
                .query((row, number) -> new PrivateNote(row.getString("text"), row.getInt("version")))
                .optional()
                .orElseGet(() -> new PrivateNote("", 0));
    }

    @Override
    public OptionalInt write(SessionId session, PersonId author, String text, int seen) {
        return jdbc.sql("""
                        insert into mentorship_private_note as note (session_id, author_id, text, version)
                        values (:session, :author, :text, 1)
                            on conflict (session_id, author_id) do update
                           set text = excluded.text, version = note.version + 1
                         where note.version = :seen
                        returning version
                        """)
                .param("session", session.value())
                .param("author", author.value())
                .param("text", text)
                .param("seen", seen)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
