package dev.waymark.people.application;

import dev.waymark.people.CurrentActor;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.KeptDrafts;
import dev.waymark.people.PersonId;
import dev.waymark.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class FormDraftsService implements FormDrafts {

    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private final KeptDrafts drafts;
    private final CurrentActor actor;
    private final Clock clock;

    FormDraftsService(KeptDrafts drafts, @Lazy CurrentActor actor, Clock clock) {
        this.drafts = drafts;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void keep(String form, Map<String, String> content) {
        if (form.length() > LONGEST_NAME)
            throw new IllegalArgumentException("the name of a form is at most " + LONGEST_NAME + " characters long");
        if (size(content) > MOST) return;
        var plain = new HashMap<String, String>();
        content.forEach((field, typed) -> plain.put(field, Text.asTyped(typed)));
        drafts.put(me(), form, plain, clock.instant());
        drafts.removeOlderThan(me(), clock.instant().minus(KEPT_FOR));
    }

    private static long size(Map<String, String> content) {
        return content.entrySet().stream()
                .mapToLong(field ->
                        (long) field.getKey().length() + field.getValue().length())
                .sum();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> find(String form) {
        return drafts.find(me(), form).map(KeptDrafts.KeptDraft::content);
    }

    @Override
    public void discard(String form) {
        drafts.remove(me(), form);
    }

    private PersonId me() {
        return actor.get().id();
    }
}
