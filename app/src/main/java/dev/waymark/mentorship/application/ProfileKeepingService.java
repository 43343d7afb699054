package dev.waymark.mentorship.application;

import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.KeepProfile;
import dev.waymark.mentorship.MentoringProfile;
import dev.waymark.mentorship.MentoringProfiles;
import dev.waymark.mentorship.MentorshipLists;
import dev.waymark.mentorship.OwnProfile;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.ProfileContent;
import dev.waymark.mentorship.ProfileKeeping;
import dev.waymark.mentorship.ProfileRecords;
import dev.waymark.people.CurrentActor;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('CONTRIBUTOR')")
class ProfileKeepingService implements ProfileKeeping {

    private final MentoringProfiles profiles;
    private final ProfileRecords records;
    private final Pairings pairings;
    private final MentorshipLists lists;
    private final Slots slots;
    private final WordPasses wordPasses;
    private final CurrentActor actor;
    private final Clock clock;

    ProfileKeepingService(
            MentoringProfiles profiles,
            ProfileRecords records,
            Pairings pairings,
            MentorshipLists lists,
            Slots slots,
            WordPasses wordPasses,
            CurrentActor actor,
            Clock clock) {
        this.profiles = profiles;
        this.records = records;
        this.pairings = pairings;
        this.lists = lists;
        this.slots = slots;
        this.wordPasses = wordPasses;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public OwnProfile own() {
        var me = actor.get();
        var profile = profiles.findById(me.id());
        var facts = lists.candidate(me.id(), me.id(), today())
                .orElseThrow(() -> new NotFound(me.id()))
                .facts();
        return new OwnProfile(
                profile.isPresent(),
                profile.map(MentoringProfile::version).orElse(-1),
                profile.map(said -> said.on(today())).orElse(ProfileContent.NOTHING),
                records.neverWith(me.id()),
                records.gaps(me.id()),
                me.mentors(),
                facts.slots(),
                records.hasOwnSlots(me.id()),
                facts.used());
    }

    @Override
    public int keep(KeepProfile command) {
        var me = actor.get();
        pairings.awaitTurn();
        var profile = profiles.findById(me.id()).orElseGet(() -> MentoringProfile.of(me.id()));
        if (profile.version() != command.version()) throw new ChangedMeanwhile("profile of " + me.id());
        profile.say(me.mentors() ? command.content() : withoutMentoring(command.content()), today());
        var version = profiles.save(profile).version();
        wordPasses.from(me.id());
        return version;
    }

    private static ProfileContent withoutMentoring(ProfileContent content) {
        return new ProfileContent(
                Set.of(),
                content.cadence(),
                null,
                content.wanted(),
                content.lineWish(),
                content.languages(),
                content.hours(),
                content.neverWith());
    }

    @Override
    @PreAuthorize("hasRole('MENTOR')")
    public void setSlots(@Nullable Integer wanted, int seen) {
        var me = actor.get().id();
        slots.set(me, wanted, seen, new Decision(me, today(), clock.instant(), ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
