package dev.waymark.growth;

/** Use case: mentors and leads keep goal templates. All of them see and give every template; its keeper and leads change it. */
public interface TemplateKeeping {

    /**
     * Keeps a new template; doing so again with the same id changes nothing.
     *
     * @throws dev.waymark.shared.BrokenRule if its days are out of range
     */
    void add(KeepTemplate command);

    /**
     * @throws dev.waymark.shared.NotFound if there is no such template
     * @throws dev.waymark.shared.NotAllowed if the actor neither keeps it nor leads
     * @throws dev.waymark.shared.ChangedMeanwhile if the version is not the current one
     * @throws dev.waymark.shared.BrokenRule if it is retired, or its days are out of range
     */
    void edit(KeepTemplate command);

    /**
     * Takes it out of use; what was given of it stays.
     *
     * @throws dev.waymark.shared.NotFound if there is no such template
     * @throws dev.waymark.shared.NotAllowed if the actor neither keeps it nor leads
     * @throws dev.waymark.shared.ChangedMeanwhile if the version is not the current one
     * @throws dev.waymark.shared.BrokenRule if it is retired already
     */
    void retire(TemplateId id, int version);
}
