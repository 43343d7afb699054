package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MatchingWords.t;

import dev.waymark.mentorship.MentorCapacity;
import dev.waymark.mentorship.MentorshipPlanning;
import dev.waymark.mentorship.SetSlots;
import dev.waymark.mentorship.matching.MentorTerms;
import dev.waymark.people.PersonId;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.Problems;
import org.jspecify.annotations.Nullable;

/** Gives a mentor one more free slot, after asking. */
final class SlotGrant {

    private SlotGrant() {}

    static boolean isPossible(@Nullable MentorTerms terms) {
        return terms != null && terms.absentUntil() == null && wanted(terms) <= MentorCapacity.MOST_SLOTS;
    }

    private static int wanted(MentorTerms terms) {
        return Math.max(terms.slots(), terms.used() + terms.asked()) + 1;
    }

    static void ask(PersonId mentor, String name, MentorTerms terms, MentorshipPlanning planning, Runnable done) {
        var wanted = wanted(terms);
        Confirm.ask(
                t("grant.ask", name),
                t("grant.consequence", name, terms.slots(), wanted),
                t("grant.verb", wanted),
                () -> {
                    try {
                        planning.setSlots(new SetSlots(mentor, wanted, terms.slots()));
                        Problems.done(t("grant.done", name, wanted));
                    } catch (RuntimeException problem) {
                        Problems.show(problem);
                    }
                    done.run();
                });
    }
}
