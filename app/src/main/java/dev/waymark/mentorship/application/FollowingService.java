package dev.waymark.mentorship.application;

import dev.waymark.growth.GrowthGlance;
import dev.waymark.growth.GrowthGlances;
import dev.waymark.mentorship.Following;
import dev.waymark.mentorship.FollowingRecords;
import dev.waymark.mentorship.MenteeRow;
import dev.waymark.mentorship.MenteesOfMentor;
import dev.waymark.mentorship.MentorsOfMentee;
import dev.waymark.people.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONTRIBUTOR')")
class FollowingService implements Following {

    private final FollowingRecords records;
    private final GrowthGlances growth;
    private final CurrentActor actor;
    private final Clock clock;

    FollowingService(FollowingRecords records, GrowthGlances growth, CurrentActor actor, Clock clock) {
        this.records = records;
        this.growth = growth;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasRole('MENTOR')")
    public MenteesOfMentor mentees() {
        var me = actor.get();
        var today = LocalDate.now(clock);
        var slots = records.slots(me.id(), today);
        var followed = records.menteesOf(me.id(), today, clock.getZone());
        var glances = growth.of(followed.stream().map(one -> one.other().id()).collect(Collectors.toSet()), me, today);
        return new MenteesOfMentor(
                slots.slots(),
                slots.used(),
                followed.stream()
                        .map(one -> MenteeRow.of(
                                one.other(),
                                one.pairing(),
                                glances.getOrDefault(one.other().id(), GrowthGlance.NOTHING),
                                today))
                        .sorted(MenteeRow.IN_ORDER)
                        .toList(),
                records.pastMenteesOf(me.id(), today));
    }

    @Override
    @PreAuthorize("hasRole('MENTOR')")
    public boolean hasMentees() {
        return records.hasMentees(actor.get().id());
    }

    @Override
    public MentorsOfMentee mentors() {
        var me = actor.get().id();
        var today = LocalDate.now(clock);
        return new MentorsOfMentee(
                records.mentorsOf(me, today, clock.getZone()).stream()
                        .map(one -> new MentorsOfMentee.Mentor(one.other(), one.pairing()))
                        .toList(),
                records.pastMentorsOf(me, today));
    }
}
