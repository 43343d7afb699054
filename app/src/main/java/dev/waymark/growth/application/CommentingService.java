package dev.waymark.growth.application;

import dev.waymark.growth.Change;
import dev.waymark.growth.Comment;
import dev.waymark.growth.CommentId;
import dev.waymark.growth.CommentLists;
import dev.waymark.growth.Commenting;
import dev.waymark.growth.Comments;
import dev.waymark.growth.Conversation;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.Goals;
import dev.waymark.growth.GrowthAccess;
import dev.waymark.growth.SayOnGoal;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.Mentoring;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('CONTRIBUTOR')")
class CommentingService implements Commenting {

    private final Comments comments;
    private final CommentLists lists;
    private final Goals goals;
    private final Mentoring mentoring;
    private final CurrentActor actor;
    private final Clock clock;

    CommentingService(
            Comments comments, CommentLists lists, Goals goals, Mentoring mentoring, CurrentActor actor, Clock clock) {
        this.comments = comments;
        this.lists = lists;
        this.goals = goals;
        this.mentoring = mentoring;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Conversation about(GoalId goal, Slice slice) {
        return lists.about(goal, actor.get(), slice).orElseThrow(() -> new NotFound(goal));
    }

    @Override
    public void say(SayOnGoal command) {
        requireSight(command.goal());
        if (comments.findById(command.id()).isPresent()) return;
        comments.save(Comment.on(command.id(), command.goal(), command.words(), change()));
    }

    @Override
    public void takeBack(CommentId id) {
        var comment = comments.findById(id).orElseThrow(() -> new NotFound(id));
        requireSight(comment.goal());
        comment.requireRemovable(change());
        comments.delete(comment);
    }

    private void requireSight(GoalId id) {
        var goal = goals.findById(id).orElseThrow(() -> new NotFound(id));
        var reader = actor.get();
        var mentors = mentoring.mentors(reader.id(), goal.owner());
        if (!GrowthAccess.sees(reader, goal.owner(), goal.visibility(), mentors)) throw new NotFound(id);
    }

    private Change change() {
        return new Change(actor.get().id(), LocalDate.now(clock), clock.instant());
    }
}
