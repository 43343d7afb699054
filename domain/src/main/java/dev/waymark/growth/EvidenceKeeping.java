package dev.waymark.growth;

/** Use case: people keep evidence of what they carried or changed. */
public interface EvidenceKeeping {

    /**
     * Keeps new evidence; doing so again with the same id changes nothing.
     *
     * @throws dev.waymark.shared.NotFound if there is no such goal of the actor's own
     * @throws dev.waymark.shared.BrokenRule if it lies in the future
     */
    void add(KeepEvidence command);

    /**
     * @throws dev.waymark.shared.NotFound if there is no such evidence or goal of the actor's own
     * @throws dev.waymark.shared.ChangedMeanwhile if the version is not the current one
     * @throws dev.waymark.shared.BrokenRule if it lies in the future
     */
    void edit(KeepEvidence command);

    /**
     * Removes evidence for good; there is no trace of it in any list.
     *
     * @throws dev.waymark.shared.NotFound if there is no such evidence of the actor's own
     * @throws dev.waymark.shared.ChangedMeanwhile if the version is not the current one
     */
    void remove(EvidenceId id, int version);
}
