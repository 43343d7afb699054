package dev.waymark.people.roster;

import dev.waymark.people.PersonId;
import dev.waymark.shared.Slice;
import java.util.List;
import java.util.Map;

/**
 * Use case: leads and administrators bring in the organisation from the HR system's file.
 *
 * <p>An import goes from its columns to the job titles to the preview; each step can be left, continued by anybody who
 * may import, and gone back to. Nothing is written to the organisation before {@link #confirm}. What takes long runs in
 * the background and is seen in {@link #overview}.
 */
public interface RosterImporting {

    /** The largest file that is taken, in bytes. */
    int largestFile();

    /**
     * Takes in a file and guesses what its columns hold.
     *
     * @throws dev.waymark.shared.BrokenRule saying why the file cannot be read, and where
     */
    ImportId begin(String fileName, byte[] content);

    /** @throws dev.waymark.shared.NotFound if it was discarded or has grown old */
    ImportOverview overview(ImportId id);

    /** The imports on record, newest first, at most 20. */
    List<ImportOverview> recent();

    List<ImportColumn> columns(ImportId id);

    /**
     * Says what the columns hold, by position, and reads the job titles.
     *
     * @param orders how dates are read where the column leaves it open, by position
     * @throws dev.waymark.shared.BrokenRule if the columns do not suffice, or a date column is still open
     */
    void chooseColumns(ImportId id, Map<Integer, RosterField> fields, Map<Integer, DateOrder> orders);

    /** The job titles: those without a guess first, then by the number of people. */
    List<ImportTitle> titles(ImportId id, Slice slice);

    int countTitles(ImportId id);

    int countUndecidedTitles(ImportId id);

    /** Decides on a title, by its position. */
    void decideTitle(ImportId id, int position, TitleDecision decision);

    /** Decides on all titles that are still open. */
    void leaveOutUndecidedTitles(ImportId id);

    /**
     * Compares the file with the organisation, in the background.
     *
     * @throws dev.waymark.shared.BrokenRule if a title is undecided
     */
    void plan(ImportId id);

    List<ImportRow> rows(ImportId id, RowFilter filter, Slice slice);

    int countRows(ImportId id, RowFilter filter);

    List<RowProblem> problems(ImportId id, Slice slice);

    /** Leaves a line out on purpose, and plans anew. */
    void leaveOut(ImportId id, int line);

    /** Takes a line in again, and plans anew. */
    void takeIn(ImportId id, int line);

    /** Leaves out every line with a problem that blocks, and plans anew. */
    void leaveOutRefused(ImportId id);

    /** Says whether people who are not in the file are marked as left, and plans anew. */
    void missingLeave(ImportId id, boolean leave);

    /** Says whether a person who is not in the file stays all the same, and plans anew. */
    void keep(ImportId id, PersonId person, boolean keep);

    /**
     * Writes the plan to the organisation, all of it or nothing, in the background. If the organisation has changed so
     * that another plan would come out, that plan is shown and nothing is written.
     *
     * @throws dev.waymark.shared.BrokenRule if a problem blocks, or there is no plan
     */
    void confirm(ImportId id);

    /** Forgets the import; what it has written stays. */
    void discard(ImportId id);
}
