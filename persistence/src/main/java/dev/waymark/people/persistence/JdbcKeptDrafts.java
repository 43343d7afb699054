package dev.waymark.people.persistence;

import dev.waymark.people.KeptDrafts;
import dev.waymark.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** PostgreSQL itself makes JSON of the fields, and fields of JSON. */
@Repository
class JdbcKeptDrafts implements KeptDrafts {

    private final JdbcClient jdbc;

    JdbcKeptDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<KeptDraft> find(PersonId author, String form) {
        return jdbc.sql("""
                        select saved_at,
                               array(select key from jsonb_each_text(content) order by key) as names,
                               array(select value from jsonb_each_text(content) order by key) as texts
                        from form_draft where person_id = :author and form = :form
                        """)
                .param("author", author.value())
                .param("form", form)
                .query(JdbcKeptDrafts::draft)
                .optional();
    }

    @Override
    public void put(PersonId author, String form, Map<String, String> content, Instant at) {
        var names = content.keySet().toArray(String[]::new);
        var texts = new String[names.length];
        // PostgreSQL's text holds every character but this one
        for (var i = 0; i < names.length; i++)
            texts[i] = content.getOrDefault(names[i], "").replace("\0", "");
        jdbc.sql("""
                        insert into form_draft (person_id, form, content, saved_at)
                        values (:author, :form, jsonb_object(cast(:names as text[]), cast(:texts as text[])), :at)
                        on conflict (person_id, form) do update
                        set content = excluded.content, saved_at = excluded.saved_at
                        """)
                .param("author", author.value())
                .param("form", form)
                .param("names", names)
                .param("texts", texts)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(PersonId author, String form) {
        jdbc.sql("delete from form_draft where person_id = :author and form = :form")
                .param("author", author.value())
                .param("form", form)
                .update();
    }

    @Override
    public void removeOlderThan(PersonId author, Instant moment) {
        jdbc.sql("delete from form_draft where person_id = :author and saved_at < :moment")
                .param("author", author.value())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static KeptDraft draft(ResultSet row, int number) throws SQLException {
        var names = (String[]) row.getArray("names").getArray();
        var texts = (String[]) row.getArray("texts").getArray();
        var content = new HashMap<String, String>();
        for (var i = 0; i < names.length; i++) content.put(names[i], texts[i]);
        return new KeptDraft(
                Map.copyOf(content),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
