package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.Reflect;
import dev.waymark.mentorship.Reflection;
import dev.waymark.mentorship.Reflections;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.ChangedMeanwhile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredReflections implements Reflections {

    private final JdbcClient jdbc;

    StoredReflections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reflection> of(PairingId pairing) {
        return jdbc.sql("""
                        select author.id, author.name, said.text, said.written_at
                          from pairing_reflection said
                          join person author on author.id = said.author_id
                         where said.pairing_id = ?
                         order by said.written_at, author.id""")
                .param(pairing.value())
                .query((row, n) -> new Reflection(
                        new PersonRef(new PersonId(row.getObject("id", UUID.class)), row.getString("name")),
                        row.getString("text"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void save(Reflect words, PersonId author, Instant at) {
        var written = jdbc.sql(words.version() == 0 ? """
                        insert into pairing_reflection (pairing_id, author_id, text, written_at, version)
                        values (:pairing, :author, :text, :at, :version + 1)
                        on conflict do nothing""" : """
                        update pairing_reflection set text = :text, written_at = :at, version = :version + 1
                         where pairing_id = :pairing and author_id = :author and version = :version""")
                .param("pairing", words.pairing().value())
                .param("author", author.value())
                .param("text", words.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", words.version())
                .update();
        if (written == 0) throw new ChangedMeanwhile("reflection on " + words.pairing());
    }
}
