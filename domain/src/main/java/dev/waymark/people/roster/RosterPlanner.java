package dev.waymark.people.roster;

import static dev.waymark.people.roster.ProblemKind.*;

import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import dev.waymark.shared.Ids;
import dev.waymark.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plans an import: compares a file with the organisation and says for each person what happens. Pure: the same input
 * gives the same plan but for the ids of what is new, and nothing is written.
 *
 * <p>A column that is not mapped says nothing, and what is on record stays. A blank cell says nothing either, except for
 * product line, manager and leaving date, where it means "none".
 */
public final class RosterPlanner {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;:<>()\"]+@[^\\s@,;:<>()\"]+");
    private static final Pattern ID_BEHIND = Pattern.compile("(.*\\S)\\s*\\(([^()]+)\\)");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("\\s*\\(\\d+\\)$");
    private static final Set<String> BEHIND_A_COMMA =
            Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "phd", "ph.d.", "md", "mba", "dr.", "dr");
    private static final int CANDIDATES_NAMED = 5;

    private final RosterTable table;
    private final ImportChoices choices;
    private final Organisation organisation;
    private final PersonId actor;
    private final LocalDate today;

    private final Map<String, RosterPerson> byEmail = new HashMap<>();
    private final Map<String, RosterPerson> byExternalId = new HashMap<>();
    private final Map<PersonId, RosterPerson> byId = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<ProductLineId, String> lineNames = new HashMap<>();
    private final Map<LevelId, Level> levels = new LinkedHashMap<>();
    private final Map<String, LevelId> levelsByName = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<PlannedRow> rows = new ArrayList<>();

    private RosterPlanner(
            RosterTable table, ImportChoices choices, Organisation organisation, PersonId actor, LocalDate today) {
        this.table = table;
        this.choices = choices;
        this.organisation = organisation;
        this.actor = actor;
        this.today = today;
    }

    /**
     * @param actor who imports; never marked as left, or nobody could undo it
     * @param today the day from which changes count where the file names none
     */
    public static RosterPlan plan(
            RosterTable table, ImportChoices choices, Organisation organisation, PersonId actor, LocalDate today) {
        return new RosterPlanner(table, choices, organisation, actor, today).plan();
    }

    /** The text that decides on a row's level: the level where the file gives one, else the job title. */
    public static String titleOf(Map<RosterField, Integer> columns, RosterTable.Line line) {
        var level = cell(columns, line, RosterField.LEVEL);
        return level.isEmpty() ? cell(columns, line, RosterField.JOB_TITLE) : level;
    }

    private RosterPlan plan() {
        index();
        for (var line : table.lines()) drafts.add(read(line));
        match();
        refuseUntouchable();
        refuseDuplicates();
        refuseTakenEmails();
        new Managers().resolve();
        for (var draft : drafts) rows.add(planned(draft));
        planMissing();
        return new RosterPlan(
                List.copyOf(rows), List.copyOf(problems), counts(), PlanDigest.of(rows, problems, this::managerKey));
    }

    private void index() {
        for (var person : organisation.people()) {
            byId.put(person.id(), person);
            byEmail.put(login(person), person);
            if (person.externalId() != null) byExternalId.put(person.externalId(), person);
        }
        for (var line : organisation.lines()) {
            lines.put(lineKey(line.name()), new Line(line.id(), line.name(), false));
            lineNames.put(line.id(), line.name());
        }
        for (var level : organisation.framework().levels()) {
            levels.put(level.id(), level);
            levelsByName.put(CellText.key(level.name()), level.id());
        }
    }

    // reading

    private Draft read(RosterTable.Line line) {
        var draft = new Draft(line.number());
        var decision = decide(line, draft);
        draft.leftOut = choices.leftOutLines().contains(line.number()) || decision instanceof TitleDecision.LeaveOut;
        if (decision instanceof TitleDecision.Means(var level)) draft.level = level;
        readTexts(draft, line);
        if (!draft.leftOut) {
            checkWidth(draft, line);
            checkTexts(draft, line);
            checkTitle(draft, line, decision);
            draft.joinedOn = date(draft, line, RosterField.JOINED_ON);
            draft.levelSince = date(draft, line, RosterField.LEVEL_SINCE);
            draft.leftOn = date(draft, line, RosterField.LEFT_ON);
        }
        return draft;
    }

    private @Nullable TitleDecision decide(RosterTable.Line line, Draft draft) {
        draft.title = titleOf(choices.columns(), line);
        var key = CellText.key(draft.title);
        var decision = choices.titles().get(key);
        if (decision == null && choices.columns().containsKey(RosterField.LEVEL) && levelsByName.get(key) != null)
            return new TitleDecision.Means(Objects.requireNonNull(levelsByName.get(key)));
        return decision;
    }

    private void readTexts(Draft draft, RosterTable.Line line) {
        draft.writtenName = cell(line, RosterField.NAME);
        draft.name = draft.writtenName.isEmpty()
                ? (cell(line, RosterField.FIRST_NAME) + " " + cell(line, RosterField.LAST_NAME)).strip()
                : natural(draft.writtenName);
        if (draft.writtenName.isEmpty()) draft.writtenName = draft.name;
        draft.email = cell(line, RosterField.EMAIL);
        if (draft.email.regionMatches(true, 0, "mailto:", 0, 7)) draft.email = draft.email.substring(7);
        draft.externalId = cell(line, RosterField.EXTERNAL_ID);
        draft.jobTitle = cell(line, RosterField.JOB_TITLE);
        draft.lineName = cell(line, RosterField.PRODUCT_LINE);
        draft.managerText = cell(line, RosterField.MANAGER);
    }

    /** "Müller, Anna (1042)" is Anna Müller; "Sammy Davis, Jr." stays. */
    private static String natural(String name) {
        var plain = NUMBER_BEHIND.matcher(name).replaceFirst("");
        var comma = plain.indexOf(',');
        if (comma <= 0 || comma != plain.lastIndexOf(',')) return plain;
        var behind = plain.substring(comma + 1).strip();
        if (behind.isEmpty() || BEHIND_A_COMMA.contains(behind.toLowerCase(Locale.ROOT))) return plain;
        return behind + " " + plain.substring(0, comma).strip();
    }

    private void checkWidth(Draft draft, RosterTable.Line line) {
        var wanted = table.header().size();
        var cells = line.cells();
        if (cells.size() < wanted)
            problem(draft, TOO_FEW_COLUMNS, null, String.join(" | ", cells), cells.size() + "/" + wanted);
        if (cells.size() > wanted
                && cells.subList(wanted, cells.size()).stream().anyMatch(cell -> !cell.isBlank()))
            problem(draft, TOO_MANY_COLUMNS, null, String.join(" | ", cells), cells.size() + "/" + wanted);
    }

    private void checkTexts(Draft draft, RosterTable.Line line) {
        if (draft.refused) return;
        for (var field : choices.columns().keySet()) {
            var value = cell(line, field);
            if (value.length() > field.longest())
                problem(draft, TOO_LONG, field, value, value.length() + "/" + field.longest());
            if (CellText.isGarbled(value)) problem(draft, GARBLED, field, value, "");
            Text.hidden(value).ifPresent(character -> problem(draft, HIDDEN_CHARACTER, field, value, character));
        }
        if (draft.name.isEmpty())
            problem(
                    draft,
                    NAME_MISSING,
                    choices.columns().containsKey(RosterField.NAME) ? RosterField.NAME : RosterField.LAST_NAME,
                    "",
                    "");
        if (draft.name.length() > RosterField.NAME.longest() && !draft.refused)
            problem(
                    draft,
                    TOO_LONG,
                    RosterField.LAST_NAME,
                    draft.name,
                    draft.name.length() + "/" + RosterField.NAME.longest());
        if (draft.email.isEmpty()) problem(draft, EMAIL_MISSING, RosterField.EMAIL, "", "");
        else if (!EMAIL.matcher(draft.email).matches())
            problem(draft, EMAIL_INVALID, RosterField.EMAIL, draft.email, "");
    }

    private void checkTitle(Draft draft, RosterTable.Line line, @Nullable TitleDecision decision) {
        if (draft.refused) return;
        var field = cell(line, RosterField.LEVEL).isEmpty() ? RosterField.JOB_TITLE : RosterField.LEVEL;
        if (decision == null || draft.level != null && !levels.containsKey(draft.level))
            problem(draft, draft.title.isEmpty() ? TITLE_MISSING : TITLE_UNDECIDED, field, draft.title, "");
    }

    private @Nullable LocalDate date(Draft draft, RosterTable.Line line, RosterField field) {
        var value = cell(line, field);
        if (value.isEmpty() || draft.refused) return null;
        var date = DateColumn.read(value, choices.dateOrders().getOrDefault(field, DateOrder.DAY_FIRST));
        if (date.isEmpty()) {
            problem(draft, DATE_UNREADABLE, field, value, "");
            return null;
        }
        if (field == RosterField.LEFT_ON && DateColumn.isNever(date.get())) return null;
        if (!DateColumn.isPlausible(date.get(), today))
            problem(draft, DATE_IMPLAUSIBLE, field, value, date.get().toString());
        return date.get();
    }

    // matching

    private void match() {
        for (var draft : drafts) {
            var byItsId = draft.externalId.isEmpty() ? null : byExternalId.get(draft.externalId);
            var byItsEmail = draft.email.isEmpty() ? null : byEmail.get(draft.emailKey());
            if (byItsId != null
                    && byItsEmail != null
                    && byItsId != byItsEmail
                    && !draft.leftOut
                    && !emailMovesOn(byItsEmail))
                problem(draft, MATCHES_TWO, RosterField.EMAIL, draft.email, byItsId.name() + ", " + byItsEmail.name());
            draft.existing = byItsId != null ? byItsId : byItsEmail;
            draft.id = draft.existing == null ? PersonId.next() : draft.existing.id();
        }
    }

    /** Whether the file itself gives the holder of an e-mail another one, so that it becomes free. */
    private boolean emailMovesOn(RosterPerson holder) {
        if (holder.externalId() == null) return false;
        for (var draft : drafts)
            if (!draft.leftOut && holder.externalId().equals(draft.externalId))
                return !draft.emailKey().equals(holder.email().toLowerCase(Locale.ROOT));
        return false;
    }

    /** Whoever may not do it on the person's page does not do it by a file either. */
    private void refuseUntouchable() {
        for (var draft : drafts) {
            var person = draft.existing;
            if (person == null || !draft.counts() || !organisation.untouchable().contains(person.id())) continue;
            if (!draft.email.isEmpty() && !draft.emailKey().equals(login(person)))
                problem(draft, ADMINISTRATORS_EMAIL, RosterField.EMAIL, draft.email, person.name());
            if (!Objects.equals(draft.leftOn, person.leftOn()))
                problem(draft, ADMINISTRATORS_LEAVING, RosterField.LEFT_ON, text(draft.leftOn), person.name());
        }
    }

    private static String login(RosterPerson person) {
        return CellText.tidy(person.email()).toLowerCase(Locale.ROOT);
    }

    private void refuseDuplicates() {
        var emails = new HashMap<String, Draft>();
        var ids = new HashMap<String, Draft>();
        var people = new HashMap<PersonId, Draft>();
        for (var draft : drafts) {
            if (draft.leftOut) continue;
            var sameEmail = draft.email.isEmpty() ? null : emails.putIfAbsent(draft.emailKey(), draft);
            if (sameEmail != null) duplicate(draft, sameEmail, DUPLICATE_EMAIL, RosterField.EMAIL, draft.email);
            var sameId = draft.externalId.isEmpty() ? null : ids.putIfAbsent(draft.externalId, draft);
            if (sameId != null) duplicate(draft, sameId, DUPLICATE_ID, RosterField.EXTERNAL_ID, draft.externalId);
            var same = people.putIfAbsent(draft.id, draft);
            if (same != null && sameEmail == null && sameId == null)
                duplicate(draft, same, DUPLICATE_EMAIL, RosterField.EMAIL, draft.email);
        }
    }

    private void duplicate(Draft draft, Draft first, ProblemKind kind, RosterField field, String value) {
        problem(draft, kind, field, value, String.valueOf(first.line));
        if (first.duplicates.add(kind)) problem(first, kind, field, value, String.valueOf(draft.line));
    }

    /** An e-mail is a login: nobody may get one that somebody outside these rows keeps. */
    private void refuseTakenEmails() {
        var kept = new HashMap<String, RosterPerson>();
        var written = new HashSet<PersonId>();
        for (var draft : drafts) if (draft.counts()) written.add(draft.id);
        byEmail.forEach((email, person) -> {
            if (!written.contains(person.id())) kept.put(email, person);
        });
        for (var draft : drafts) {
            if (!draft.counts() || draft.email.isEmpty()) continue;
            var holder = kept.get(draft.emailKey());
            if (holder != null && !holder.id().equals(draft.id))
                problem(draft, EMAIL_TAKEN, RosterField.EMAIL, draft.email, holder.name());
        }
    }

    // managers

    /** Finds the managers that the file names, and the circles they form. */
    private final class Managers {
        private final Map<String, List<Candidate>> byKey = new HashMap<>();

        void resolve() {
            if (!choices.columns().containsKey(RosterField.MANAGER)) {
                for (var draft : drafts) draft.manager = keptManager(draft);
                return;
            }
            collect();
            for (var draft : drafts) if (draft.counts()) draft.manager = find(draft);
            refuseCircles();
        }

        private void collect() {
            var inFile = new HashSet<PersonId>();
            for (var draft : drafts) {
                inFile.add(draft.id);
                var candidate = new Candidate(draft.id, draft.email, draft.leftOut && draft.existing == null);
                var names = new HashSet<>(List.of(CellText.key(draft.name), CellText.key(draft.writtenName)));
                for (var name : names) add("name " + name, candidate);
                add("email " + draft.emailKey(), candidate);
                if (!draft.externalId.isEmpty()) add("id " + draft.externalId, candidate);
            }
            for (var person : organisation.people()) {
                if (inFile.contains(person.id())) continue;
                var candidate = new Candidate(person.id(), person.email(), false);
                if (person.leftOn() == null) add("name " + CellText.key(person.name()), candidate);
                add("email " + person.email().toLowerCase(Locale.ROOT), candidate);
                if (person.externalId() != null) add("id " + person.externalId(), candidate);
            }
        }

        private void add(String key, Candidate candidate) {
            var candidates = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (candidates.stream().noneMatch(known -> known.id().equals(candidate.id()))) candidates.add(candidate);
        }

        private @Nullable PersonId find(Draft draft) {
            var text = draft.managerText;
            if (text.isEmpty()) return null;
            var found = candidates(text);
            if (found.size() > 1) {
                var emails = found.stream()
                        .limit(CANDIDATES_NAMED)
                        .map(Candidate::email)
                        .toList();
                problem(draft, AMBIGUOUS_MANAGER, RosterField.MANAGER, text, String.join(", ", emails));
                return null;
            }
            if (found.isEmpty()) return unknown(draft, UNKNOWN_MANAGER);
            if (found.getFirst().leftOut()) return unknown(draft, MANAGER_LEFT_OUT);
            if (found.getFirst().id().equals(draft.id)) {
                problem(draft, OWN_MANAGER, RosterField.MANAGER, text, "");
                return null;
            }
            return found.getFirst().id();
        }

        private @Nullable PersonId unknown(Draft draft, ProblemKind kind) {
            problem(draft, kind, RosterField.MANAGER, draft.managerText, "");
            return keptManager(draft);
        }

        private List<Candidate> candidates(String text) {
            var lower = text.toLowerCase(Locale.ROOT);
            var found = byKey.getOrDefault("email " + lower, List.of());
            if (found.isEmpty()) found = byKey.getOrDefault("id " + text, List.of());
            if (found.isEmpty()) found = byKey.getOrDefault("name " + CellText.key(text), List.of());
            var behind = ID_BEHIND.matcher(text);
            if (found.isEmpty() && behind.matches()) {
                found = byKey.getOrDefault("id " + behind.group(2).strip(), List.of());
                if (found.isEmpty())
                    found = byKey.getOrDefault(
                            "email " + behind.group(2).strip().toLowerCase(Locale.ROOT), List.of());
                if (found.isEmpty()) found = byKey.getOrDefault("name " + CellText.key(behind.group(1)), List.of());
            }
            return found;
        }

        private void refuseCircles() {
            var managers = new HashMap<PersonId, PersonId>();
            var inFile = new HashMap<PersonId, Draft>();
            for (var person : organisation.people())
                if (person.place() != null
                        && person.place().manager() != null
                        && person.place().to() == null)
                    managers.put(person.id(), person.place().manager());
            for (var draft : drafts) {
                if (!draft.counts()) continue;
                inFile.put(draft.id, draft);
                // a line of command that has ended is history, and history may run as it likes
                if (draft.manager == null || draft.leftOn != null) managers.remove(draft.id);
                else managers.put(draft.id, draft.manager);
            }
            var done = new HashSet<PersonId>();
            for (var start : List.copyOf(managers.keySet())) {
                var path = new LinkedHashMap<PersonId, Integer>();
                var at = start;
                while (at != null && !done.contains(at) && !path.containsKey(at)) {
                    path.put(at, path.size());
                    at = managers.get(at);
                }
                if (at != null && path.containsKey(at)) {
                    var circle = path.keySet().stream().skip(path.get(at)).toList();
                    refuseCircle(circle, inFile);
                }
                done.addAll(path.keySet());
            }
        }

        private void refuseCircle(List<PersonId> circle, Map<PersonId, Draft> inFile) {
            for (var i = 0; i < circle.size(); i++) {
                var draft = inFile.get(circle.get(i));
                if (draft == null || draft.managerText.isEmpty()) continue;
                var names = new ArrayList<String>();
                for (var k = 0; k <= Math.min(circle.size(), CANDIDATES_NAMED); k++)
                    names.add(nameOf(circle.get((i + k) % circle.size()), inFile));
                if (circle.size() > CANDIDATES_NAMED) names.add("…");
                problem(draft, CIRCULAR_MANAGERS, RosterField.MANAGER, draft.managerText, String.join(" → ", names));
            }
        }

        private String nameOf(PersonId id, Map<PersonId, Draft> inFile) {
            var draft = inFile.get(id);
            return draft != null
                    ? draft.name
                    : Optional.ofNullable(byId.get(id)).map(RosterPerson::name).orElse("?");
        }
    }

    private record Candidate(PersonId id, String email, boolean leftOut) {}

    private static @Nullable PersonId keptManager(Draft draft) {
        var existing = draft.existing;
        return existing == null || existing.place() == null
                ? null
                : existing.place().manager();
    }

    // what happens

    private PlannedRow planned(Draft draft) {
        if (draft.leftOut) return untouched(draft, RowOutcome.LEFT_OUT);
        if (draft.refused) return untouched(draft, RowOutcome.REFUSED);
        var row = draft.existing == null ? created(draft) : compared(draft, draft.existing);
        return draft.refused ? untouched(draft, RowOutcome.REFUSED) : row;
    }

    private PlannedRow untouched(Draft draft, RowOutcome outcome) {
        return new PlannedRow(
                rows.size(),
                draft.line,
                outcome,
                draft.existing == null ? null : draft.id,
                CellText.shorten(draft.name),
                CellText.shorten(draft.email),
                null,
                CellText.shorten(draft.jobTitle),
                null,
                null,
                null,
                "",
                null,
                false,
                CellText.shorten(draft.lineName),
                false,
                PlannedRow.Writes.NONE,
                List.of());
    }

    private PlannedRow created(Draft draft) {
        var level = Objects.requireNonNull(levels.get(Objects.requireNonNull(draft.level)));
        var joined = draft.joinedOn != null ? draft.joinedOn : draft.levelSince != null ? draft.levelSince : today;
        var since = since(draft, joined);
        var from = since == null ? joined : since;
        var left = draft.leftOn;
        if (left != null && left.isBefore(joined))
            problem(draft, LEFT_BEFORE_JOINING, RosterField.LEFT_ON, left.toString(), joined.toString());
        else if (left != null && left.isBefore(from))
            problem(draft, LEFT_BEFORE_LEVEL, RosterField.LEFT_ON, left.toString(), from.toString());
        var line = line(draft.lineName);
        var writes = new PlannedRow.Writes(
                newPlace(line, draft.manager, joined, left),
                null,
                new PlannedRow.NewLevel(Ids.next(), level.id(), from, left, from.equals(joined) ? "HIRED" : "MOVED"),
                null,
                null);
        return new PlannedRow(
                rows.size(),
                draft.line,
                RowOutcome.CREATED,
                draft.id,
                draft.name,
                draft.email,
                draft.externalId.isEmpty() ? null : draft.externalId,
                draft.jobTitle.isEmpty() ? draft.title : draft.jobTitle,
                joined,
                left,
                level.id(),
                level.name(),
                from,
                false,
                line == null ? "" : line.name,
                true,
                writes,
                List.of());
    }

    private PlannedRow compared(Draft draft, RosterPerson person) {
        var changes = new ArrayList<FieldChange>();
        var name = said(
                RosterField.NAME,
                person.name(),
                CellText.tidy(person.name()).equals(draft.writtenName) ? person.name() : draft.name,
                changes);
        var email = said(
                RosterField.EMAIL,
                person.email(),
                person.email().equalsIgnoreCase(draft.email) ? person.email() : draft.email,
                changes);
        var externalId = draft.externalId.isEmpty()
                ? person.externalId()
                : said(
                        RosterField.EXTERNAL_ID,
                        Objects.requireNonNullElse(person.externalId(), ""),
                        draft.externalId,
                        changes);
        var jobTitle = said(RosterField.JOB_TITLE, person.jobTitle(), draft.jobTitle, changes);
        var joined = draft.joinedOn == null ? person.joinedOn() : draft.joinedOn;
        say(RosterField.JOINED_ON, person.joinedOn(), joined, changes);
        var left = draft.leftOn;
        say(RosterField.LEFT_ON, person.leftOn(), left, changes);
        if (left != null && left.isBefore(joined))
            problem(draft, LEFT_BEFORE_JOINING, RosterField.LEFT_ON, left.toString(), joined.toString());
        var personWritten = !changes.isEmpty();
        var level = new LevelPlan(draft, person, since(draft, joined), left, changes);
        level.decide();
        var place = new PlacePlan(draft, person, left, changes);
        place.decide();
        var writes = new PlannedRow.Writes(place.opened, place.closed, level.opened, level.closed, level.closedBefore);
        var outcome = changes.isEmpty() && !writes.any() ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
        return new PlannedRow(
                rows.size(),
                draft.line,
                outcome,
                person.id(),
                name,
                email,
                externalId,
                jobTitle,
                joined,
                left,
                level.result,
                levelName(level.result),
                level.from,
                level.changes,
                place.lineName,
                personWritten,
                writes,
                List.copyOf(changes));
    }

    /** The level cannot be older than the membership: the joining date is used then, and said. */
    private @Nullable LocalDate since(Draft draft, LocalDate joined) {
        var since = draft.levelSince;
        if (since == null || !since.isBefore(joined) || isOnRecord(draft, since)) return since;
        problem(draft, LEVEL_BEFORE_JOINING, RosterField.LEVEL_SINCE, since.toString(), joined.toString());
        return joined;
    }

    private static boolean isOnRecord(Draft draft, LocalDate since) {
        var existing = draft.existing;
        return existing != null
                && existing.holding() != null
                && existing.holding().from().equals(since);
    }

    private static String said(RosterField field, String was, String says, List<FieldChange> changes) {
        if (says.isEmpty() || says.equals(CellText.tidy(was))) return was;
        changes.add(new FieldChange(field, was, says));
        return says;
    }

    private static void say(
            RosterField field, @Nullable LocalDate was, @Nullable LocalDate becomes, List<FieldChange> changes) {
        if (!Objects.equals(was, becomes)) changes.add(new FieldChange(field, text(was), text(becomes)));
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** What happens to the level of somebody on record. A change closes one period and opens the next. */
    private final class LevelPlan {
        private final Draft draft;
        private final RosterPerson person;
        private final @Nullable LocalDate since;
        private final @Nullable LocalDate left;
        private final List<FieldChange> fields;
        private final LevelId wanted;

        private PlannedRow.@Nullable NewLevel opened;
        private PlannedRow.@Nullable Closing closed;
        private PlannedRow.@Nullable Closing closedBefore;
        private @Nullable LevelId result;
        private @Nullable LocalDate from;
        private boolean changes;

        private LevelPlan(
                Draft draft,
                RosterPerson person,
                @Nullable LocalDate since,
                @Nullable LocalDate left,
                List<FieldChange> fields) {
            this.draft = draft;
            this.person = person;
            this.since = since;
            this.left = left;
            this.fields = fields;
            this.wanted = Objects.requireNonNull(draft.level);
        }

        private void decide() {
            var held = person.holding();
            if (held == null) {
                open(since != null ? since : today, "HIRED");
                changed("");
                return;
            }
            result = held.level();
            from = held.from();
            var ended = held.to() != null && !held.to().isAfter(today);
            if (ended && left == null) comeBack(held);
            else if (left != null && !left.isAfter(today)) end(held);
            else if (!wanted.equals(held.level())) move(held);
            else if (since != null && !since.equals(held.from())) moveStart(held, since);
            else end(held);
        }

        private void comeBack(RosterPerson.Holding held) {
            var day = since != null && !since.isBefore(Objects.requireNonNull(held.to())) ? since : today;
            open(day, "HIRED");
            changed(levelName(held.level()));
        }

        private void end(RosterPerson.Holding held) {
            if (Objects.equals(held.to(), left)) return;
            if (left != null && left.isBefore(held.from()))
                problem(
                        draft,
                        LEFT_BEFORE_LEVEL,
                        RosterField.LEFT_ON,
                        left.toString(),
                        held.from().toString());
            closed = new PlannedRow.Closing(held.id(), left);
        }

        private void move(RosterPerson.Holding held) {
            var day = since != null ? since : today.isAfter(held.from()) ? today : held.from();
            if (day.isBefore(held.from())) {
                problem(
                        draft,
                        LEVEL_BEFORE_HISTORY,
                        RosterField.LEVEL_SINCE,
                        day.toString(),
                        held.from().toString());
                return;
            }
            closed = new PlannedRow.Closing(held.id(), day);
            open(day, day.equals(held.from()) ? "CORRECTED" : isRise(held.level()) ? "PROMOTED" : "MOVED");
            changed(levelName(held.level()));
        }

        private void moveStart(RosterPerson.Holding held, LocalDate day) {
            var before = person.before();
            if (before != null && !day.isAfter(before.from())) {
                problem(
                        draft,
                        LEVEL_BEFORE_HISTORY,
                        RosterField.LEVEL_SINCE,
                        day.toString(),
                        before.from().toString());
                return;
            }
            closed = new PlannedRow.Closing(held.id(), held.from());
            if (before != null
                    && (before.to().equals(held.from()) || before.to().isAfter(day)))
                closedBefore = new PlannedRow.Closing(before.id(), day);
            open(day, "CORRECTED");
            fields.add(new FieldChange(RosterField.LEVEL_SINCE, held.from().toString(), day.toString()));
        }

        private void open(LocalDate day, String reason) {
            if (left != null && left.isBefore(day))
                problem(draft, LEFT_BEFORE_LEVEL, RosterField.LEFT_ON, left.toString(), day.toString());
            opened = new PlannedRow.NewLevel(Ids.next(), wanted, day, left, reason);
            result = wanted;
            from = day;
        }

        private void changed(String was) {
            changes = true;
            fields.add(new FieldChange(RosterField.LEVEL, was, levelName(wanted)));
        }

        private boolean isRise(LevelId was) {
            var old = levels.get(was);
            return old != null && Objects.requireNonNull(levels.get(wanted)).rank() > old.rank();
        }
    }

    /** What happens to the product line and manager of somebody on record. */
    private final class PlacePlan {
        private final Draft draft;
        private final RosterPerson person;
        private final @Nullable LocalDate left;
        private final List<FieldChange> fields;

        private PlannedRow.@Nullable NewPlace opened;
        private PlannedRow.@Nullable Closing closed;
        private String lineName = "";

        private PlacePlan(Draft draft, RosterPerson person, @Nullable LocalDate left, List<FieldChange> fields) {
            this.draft = draft;
            this.person = person;
            this.left = left;
            this.fields = fields;
        }

        private void decide() {
            var place = person.place();
            var lineWas = place == null || place.line() == null ? "" : lineNames.getOrDefault(place.line(), "");
            var managerWas = place == null ? null : place.manager();
            lineName = lineWas;
            var over = left != null && !left.isAfter(today);
            if (over && place != null) {
                end(place);
                return;
            }
            var line = choices.columns().containsKey(RosterField.PRODUCT_LINE)
                    ? line(draft.lineName)
                    : lineWas.isEmpty() ? null : line(lineWas);
            var manager = draft.manager;
            var sameLine = Objects.equals(line == null ? null : line.id, place == null ? null : place.line());
            var sameManager = Objects.equals(manager, managerWas);
            var ended = place != null && place.to() != null && !place.to().isAfter(today);
            if (place != null && !ended && sameLine && sameManager) {
                end(place);
                return;
            }
            if (place == null && line == null && manager == null) return;
            if (!sameLine)
                fields.add(new FieldChange(RosterField.PRODUCT_LINE, lineWas, line == null ? "" : line.name));
            if (!sameManager)
                fields.add(new FieldChange(RosterField.MANAGER, managerName(managerWas), managerName(manager)));
            lineName = line == null ? "" : line.name;
            var day = place != null && !ended && place.from().isAfter(today) ? place.from() : today;
            if (place != null && !ended) closed = new PlannedRow.Closing(place.id(), day);
            opened = newPlace(line, manager, day, left);
        }

        private void end(RosterPerson.Place place) {
            if (Objects.equals(place.to(), left)) return;
            var on = left != null && left.isBefore(place.from()) ? place.from() : left;
            if (!Objects.equals(place.to(), on)) closed = new PlannedRow.Closing(place.id(), on);
        }
    }

    private static PlannedRow.NewPlace newPlace(
            @Nullable Line line, @Nullable PersonId manager, LocalDate from, @Nullable LocalDate to) {
        return new PlannedRow.NewPlace(
                Ids.next(),
                line == null ? null : line.id,
                line == null || !line.isNew ? "" : line.name,
                manager,
                from,
                to);
    }

    private @Nullable Line line(String name) {
        if (name.isEmpty()) return null;
        return lines.computeIfAbsent(lineKey(name), key -> new Line(ProductLineId.next(), name, true));
    }

    private static String lineKey(String name) {
        return CellText.tidy(name).toLowerCase(Locale.ROOT);
    }

    // people who are not in the file

    private void planMissing() {
        var inFile = new HashSet<PersonId>();
        for (var draft : drafts) inFile.add(draft.id);
        for (var person : organisation.people()) {
            if (inFile.contains(person.id()) || !person.belongsOn(today)) continue;
            var leaves = choices.missingLeave()
                    && !choices.keptPeople().contains(person.id())
                    && !organisation.untouchable().contains(person.id())
                    && !person.id().equals(actor);
            rows.add(missing(person, leaves));
        }
    }

    private PlannedRow missing(RosterPerson person, boolean leaves) {
        var held = Objects.requireNonNull(person.holding());
        var place = person.place();
        var left = leaves ? later(today, person.joinedOn()) : person.leftOn();
        var changes = new ArrayList<FieldChange>();
        say(RosterField.LEFT_ON, person.leftOn(), left, changes);
        var writes = !leaves
                ? PlannedRow.Writes.NONE
                : new PlannedRow.Writes(
                        null,
                        place == null || place.to() != null && !place.to().isAfter(today)
                                ? null
                                : new PlannedRow.Closing(place.id(), later(today, place.from())),
                        null,
                        new PlannedRow.Closing(held.id(), later(today, held.from())),
                        null);
        return new PlannedRow(
                rows.size(),
                0,
                leaves ? RowOutcome.LEAVES : RowOutcome.STAYS,
                person.id(),
                person.name(),
                person.email(),
                person.externalId(),
                person.jobTitle(),
                person.joinedOn(),
                left,
                held.level(),
                levelName(held.level()),
                held.from(),
                false,
                place == null || place.line() == null ? "" : lineNames.getOrDefault(place.line(), ""),
                leaves,
                writes,
                List.copyOf(changes));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    // words and figures

    private String levelName(@Nullable LevelId id) {
        var level = id == null ? null : levels.get(id);
        return level == null ? "" : level.name();
    }

    private String managerName(@Nullable PersonId id) {
        if (id == null) return "";
        var person = byId.get(id);
        if (person != null) return person.name();
        return managerDrafts().getOrDefault(id, "");
    }

    private @Nullable Map<PersonId, String> draftNames;

    private Map<PersonId, String> managerDrafts() {
        if (draftNames == null) {
            draftNames = new HashMap<>();
            for (var draft : drafts) draftNames.put(draft.id, draft.name);
        }
        return draftNames;
    }

    private @Nullable Map<PersonId, String> keys;

    /** What names a manager in the digest: the id of somebody on record, the e-mail of somebody new. */
    private String managerKey(PersonId id) {
        if (byId.containsKey(id)) return id.toString();
        if (keys == null) {
            keys = new HashMap<>();
            for (var draft : drafts) keys.put(draft.id, draft.emailKey());
        }
        return keys.getOrDefault(id, "");
    }

    private PlanCounts counts() {
        var outcomes = new EnumMap<RowOutcome, Integer>(RowOutcome.class);
        var levelChanges = 0;
        var newLines = new HashSet<String>();
        for (var row : rows) {
            outcomes.merge(row.outcome(), 1, Integer::sum);
            if (row.levelChanges()) levelChanges++;
            var place = row.writes().newPlace();
            if (place != null && !place.newLineName().isEmpty()) newLines.add(place.newLineName());
        }
        var blocking = (int)
                problems.stream().filter(problem -> problem.kind().blocks()).count();
        return new PlanCounts(
                outcomes.getOrDefault(RowOutcome.CREATED, 0),
                outcomes.getOrDefault(RowOutcome.CHANGED, 0),
                outcomes.getOrDefault(RowOutcome.UNCHANGED, 0),
                levelChanges,
                outcomes.getOrDefault(RowOutcome.REFUSED, 0),
                outcomes.getOrDefault(RowOutcome.LEFT_OUT, 0),
                outcomes.getOrDefault(RowOutcome.STAYS, 0),
                outcomes.getOrDefault(RowOutcome.LEAVES, 0),
                newLines.size(),
                blocking,
                problems.size() - blocking);
    }

    private void problem(Draft draft, ProblemKind kind, @Nullable RosterField field, String value, String detail) {
        if (kind.blocks()) draft.refused = true;
        var column = field == null ? null : choices.columns().get(field);
        problems.add(new RowProblem(
                draft.line,
                kind,
                column == null ? "" : table.header().get(column),
                CellText.shorten(value),
                CellText.shorten(detail)));
    }

    private String cell(RosterTable.Line line, RosterField field) {
        return cell(choices.columns(), line, field);
    }

    private static String cell(Map<RosterField, Integer> columns, RosterTable.Line line, RosterField field) {
        var column = columns.get(field);
        return column == null || column >= line.cells().size()
                ? ""
                : CellText.clean(line.cells().get(column));
    }

    private record Line(ProductLineId id, String name, boolean isNew) {}

    /** A row on its way through the planner. */
    private static final class Draft {
        private final int line;
        private final Set<ProblemKind> duplicates = new HashSet<>();
        private PersonId id = PersonId.next();
        private @Nullable RosterPerson existing;
        private String writtenName = "";
        private String name = "";
        private String email = "";
        private String externalId = "";
        private String jobTitle = "";
        private String title = "";
        private String lineName = "";
        private String managerText = "";
        private @Nullable PersonId manager;
        private @Nullable LevelId level;
        private @Nullable LocalDate joinedOn;
        private @Nullable LocalDate levelSince;
        private @Nullable LocalDate leftOn;
        private boolean leftOut;
        private boolean refused;

        private Draft(int line) {
            this.line = line;
        }

        private boolean counts() {
            return !leftOut && !refused;
        }

        private String emailKey() {
            return email.toLowerCase(Locale.ROOT);
        }
    }
}
