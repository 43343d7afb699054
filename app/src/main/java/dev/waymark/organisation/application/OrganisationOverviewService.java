package dev.waymark.organisation.application;

import dev.waymark.organisation.Choices;
import dev.waymark.organisation.GoalRow;
import dev.waymark.organisation.Lens;
import dev.waymark.organisation.Listed;
import dev.waymark.organisation.MentorPage;
import dev.waymark.organisation.OrganisationOverview;
import dev.waymark.organisation.OrganisationRecords;
import dev.waymark.organisation.Overview;
import dev.waymark.organisation.PairingRow;
import dev.waymark.organisation.PersonRow;
import dev.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One snapshot an answer, so that all figures of an overview are of the same moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@PreAuthorize("hasRole('LEAD')")
class OrganisationOverviewService implements OrganisationOverview {

    private final OrganisationRecords records;

    OrganisationOverviewService(OrganisationRecords records) {
        this.records = records;
    }

    @Override
    public Overview overview(Lens lens, LocalDate comparedWith, int mentors) {
        var now = records.figuresAndMentors(lens, mentors);
        return new Overview(
                now.figures(),
                records.figuresToCompareWith(lens.withAsOf(comparedWith)),
                records.lines(lens.asOf()),
                now.mentors());
    }

    @Override
    public MentorPage mentors(Lens lens, Slice slice) {
        return records.mentors(lens, slice);
    }

    @Override
    public int count(Listed what, Lens lens) {
        return records.count(what, lens);
    }

    @Override
    public List<PersonRow> people(Listed what, Lens lens, Slice slice) {
        return records.people(what, lens, slice);
    }

    @Override
    public List<PairingRow> pairings(Listed what, Lens lens, Slice slice) {
        return records.pairings(what, lens, slice);
    }

    @Override
    public List<GoalRow> goals(Listed what, Lens lens, Slice slice) {
        return records.goals(what, lens, slice);
    }

    @Override
    public Choices choices(LocalDate asOf) {
        return new Choices(records.levels(), records.lines(asOf));
    }
}
