package dev.waymark.security;

import dev.waymark.people.PersonLeft;
import dev.waymark.people.SessionEnd;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever leaves today is signed out now; whose day lies ahead, on that day by the check of each request. */
@Component
class LeaversAreSignedOut {

    private final SessionEnding ending;
    private final Clock clock;

    LeaversAreSignedOut(SessionEnding ending, Clock clock) {
        this.ending = ending;
        this.clock = clock;
    }

    @EventListener
    void end(PersonLeft left) {
        if (!left.on().isAfter(LocalDate.now(clock))) ending.all(left.person(), SessionEnd.LEFT);
    }
}
