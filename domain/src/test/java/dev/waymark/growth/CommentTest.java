package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CommentTest {

    private static final Instant MADE = Instant.parse("2026-03-02T09:00:00Z");

    private final PersonId author = PersonId.next();

    @Test
    void canBeTakenBackByItsAuthorForTwentyFourHours() {
        var comment = comment("Who would notice?");
        assertThatCode(() -> comment.requireRemovable(by(author, Duration.ofHours(24))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        comment.requireRemovable(by(author, Duration.ofHours(24).plusSeconds(1))))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> comment.requireRemovable(by(PersonId.next(), Duration.ZERO)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void saysSomething() {
        assertThat(comment("  Good ").words()).isEqualTo("Good");
        assertThatThrownBy(() -> comment(" ")).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> comment("x".repeat(Comment.LONGEST + 1))).isInstanceOf(BrokenRule.class);
    }

    private Comment comment(String words) {
        return Comment.on(CommentId.next(), GoalId.next(), words, by(author, Duration.ZERO));
    }

    private static Change by(PersonId who, Duration later) {
        return new Change(who, LocalDate.of(2026, 3, 2), MADE.plus(later));
    }
}
