package dev.waymark.mentorship;

/**
 * Use case: the two of a pairing keep their agenda and what they agreed to do.
 *
 * <p>For anybody else it is not there ({@link dev.waymark.shared.NotFound}), and once the pairing has closed nothing
 * changes any more ({@link dev.waymark.shared.BrokenRule}). What was changed in the meantime by the other one fails with
 * {@link dev.waymark.shared.ChangedMeanwhile}.
 */
public interface SessionWork {

    void add(AddAgendaItem command);

    /** @throws dev.waymark.shared.NotAllowed if the other one added it */
    void reword(RewordAgendaItem command);

    /**
     * Takes an own unfinished item off the agenda; doing so again changes nothing.
     *
     * @throws dev.waymark.shared.NotAllowed if the other one added it
     */
    void remove(AgendaItemId item);

    void finish(FinishAgendaItem command);

    void reopen(AgendaItemId item);

    void agree(AgreeAction command);

    void finish(DecideOnAction command);

    void drop(DecideOnAction command);

    void reopen(DecideOnAction command);
}
