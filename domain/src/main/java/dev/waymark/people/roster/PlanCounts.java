package dev.waymark.people.roster;

/**
 * The figures of a plan, in people.
 *
 * @param levelChanges people on record who come to another level; they count among the changed as well
 * @param refused rows with a problem that blocks the import
 * @param notices problems that are only said
 */
public record PlanCounts(
        int created,
        int changed,
        int unchanged,
        int levelChanges,
        int refused,
        int leftOut,
        int stays,
        int leaves,
        int newLines,
        int problems,
        int notices) {

    /** People the import would write. */
    public int written() {
        return created + changed + leaves;
    }
}
