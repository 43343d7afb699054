package dev.waymark.growth.persistence;

import dev.waymark.growth.CommentId;
import dev.waymark.growth.CommentLists;
import dev.waymark.growth.Conversation;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.Visibility;
import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlCommentLists implements CommentLists {

    private final JdbcClient jdbc;

    SqlCommentLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Conversation> about(GoalId goal, Actor reader, Slice slice) {
        return jdbc.sql("""
                        select owner.id, owner.name, goal.visibility,
                               (select count(*) from goal_comment where goal_id = goal.id) as comments
                          from goal join person owner on owner.id = goal.owner_id
                         where goal.id = :goal and
                        """ + Sight.sees("goal.owner_id", "goal.visibility"))
                .param("goal", goal.value())
                .params(Sight.of(reader))
                .query((row, n) -> new Conversation(
                        new PersonRef(new PersonId(row.getObject("id", UUID.class)), row.getString("name")),
                        Visibility.valueOf(row.getString("visibility")),
                        row.getInt("comments"),
                        said(goal, slice)))
                .optional();
    }

    private List<Conversation.Said> said(GoalId goal, Slice slice) {
        return jdbc.sql("""
                        select c.id, c.words, c.made_at, c.author_id, author.name
                          from goal_comment c join person author on author.id = c.author_id
                         where c.goal_id = :goal
                         order by c.made_at desc, c.id desc limit :limit offset :offset
                        """)
                .param("goal", goal.value())
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, n) -> new Conversation.Said(
                        new CommentId(row.getObject("id", UUID.class)),
                        new PersonRef(new PersonId(row.getObject("author_id", UUID.class)), row.getString("name")),
                        row.getString("words"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
