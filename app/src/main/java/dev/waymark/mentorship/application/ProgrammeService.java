package dev.waymark.mentorship.application;

import dev.waymark.mentorship.Programme;
import dev.waymark.mentorship.ProgrammeFigures;
import dev.waymark.mentorship.ProgrammePairing;
import dev.waymark.mentorship.ProgrammePerson;
import dev.waymark.mentorship.ProgrammeQuery;
import dev.waymark.mentorship.ProgrammeRecords;
import dev.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LEAD')")
class ProgrammeService implements Programme {

    private final ProgrammeRecords records;

    ProgrammeService(ProgrammeRecords records) {
        this.records = records;
    }

    @Override
    public ProgrammeFigures figures(LocalDate day) {
        return records.figures(day);
    }

    @Override
    public int count(ProgrammeQuery query) {
        return records.count(query);
    }

    @Override
    public List<ProgrammePairing> pairings(ProgrammeQuery query, Slice slice) {
        return records.pairings(query, slice);
    }

    @Override
    public List<ProgrammePerson> people(ProgrammeQuery query, Slice slice) {
        return records.people(query, slice);
    }
}
