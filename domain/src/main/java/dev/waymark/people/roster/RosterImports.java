package dev.waymark.people.roster;

import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLine;
import dev.waymark.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imports on record, and the tables of people as a whole. */
public interface RosterImports {

    /** A file as it was taken in. */
    record NewImport(
            ImportId id,
            String fileName,
            byte[] content,
            String charset,
            char separator,
            int headerLine,
            int lines,
            PersonId createdBy,
            Instant createdAt) {}

    void add(NewImport file, List<ImportColumn> columns);

    Optional<ImportOverview> overview(ImportId id);

    List<ImportOverview> recent(int most);

    /** Locks the import against others who would change it until the transaction ends. */
    void lock(ImportId id);

    /** The bytes as uploaded; empty once the import is done. */
    Optional<byte[]> content(ImportId id);

    void discard(ImportId id);

    /** Forgets what was begun before a time, with the personal data in it. */
    void discardOlderThan(Instant time);

    void task(ImportId id, ImportOverview.@Nullable Task task, int percent, @Nullable String failure, Instant at);

    /** Takes the import for a task, unless one that has been heard of since {@code alive} runs. */
    boolean start(ImportId id, ImportOverview.Task task, Instant at, Instant alive);

    /** Whether nothing has been heard of the import's task since a time. */
    boolean isSilent(ImportId id, Instant since);

    void stage(ImportId id, ImportOverview.Stage stage);

    void changedMeanwhile(ImportId id, boolean changed);

    List<ImportColumn> columns(ImportId id);

    void saveColumns(ImportId id, List<ImportColumn> columns);

    /** What was chosen for files with the same headers, by header. */
    Map<String, ImportColumn> layout(String fingerprint);

    /** Remembers the choice; headers are the keys. */
    void rememberLayout(String fingerprint, Map<String, ImportColumn> columns);

    void replaceTitles(ImportId id, List<KeyedTitle> titles);

    List<ImportTitle> titles(ImportId id, Slice slice);

    int countTitles(ImportId id);

    void decideTitle(ImportId id, int position, TitleDecision decision);

    void leaveOutUndecidedTitles(ImportId id);

    Map<String, TitleDecision> titleDecisions(ImportId id);

    /** What was decided before on the titles with these keys. */
    Map<String, TitleDecision> rememberedTitles(Collection<String> keys);

    void rememberTitles(ImportId id);

    void leaveOut(ImportId id, int line);

    void takeIn(ImportId id, int line);

    void leaveOutRefused(ImportId id);

    Collection<Integer> leftOutLines(ImportId id);

    void missingLeave(ImportId id, boolean leave);

    void keep(ImportId id, PersonId person, boolean keep);

    Collection<PersonId> keptPeople(ImportId id);

    /** Everyone on record and the product lines; one consistent look within the transaction. */
    List<RosterPerson> people();

    List<ProductLine> lines();

    void replacePlan(ImportId id, RosterPlan plan);

    Optional<String> digest(ImportId id);

    List<ImportRow> rows(ImportId id, RowFilter filter, Slice slice);

    int countRows(ImportId id, RowFilter filter);

    List<RowProblem> problems(ImportId id, Slice slice);

    /** Keeps everybody else from changing people, placements and levels until the transaction ends. */
    void lockPeople();

    /** Writes the plan on record to the organisation. */
    void write(ImportId id, PersonId decidedBy, Instant at);

    /** Those whom the plan on record gives a leaving date, with it. */
    Map<PersonId, LocalDate> leavers(ImportId id);

    /** Marks the import as done and forgets the file itself. */
    void finish(ImportId id, Instant at);

    /** Lets PostgreSQL look at the tables anew after much was written. */
    void refreshStatistics();

    /** A title with the key that stands for all its spellings. */
    record KeyedTitle(String key, ImportTitle title) {

        public KeyedTitle at(int position) {
            return new KeyedTitle(
                    key, new ImportTitle(position, title.title(), title.people(), title.origin(), title.decision()));
        }
    }
}
