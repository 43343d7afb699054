package dev.waymark.people.roster;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Guesses from its headers what a file's columns hold. The vocabulary is what HR systems write (Workday, SAP
 * SuccessFactors, Personio, BambooHR and their like, English and German), best first.
 */
public final class Headers {

    private static final Map<RosterField, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    RosterField.EMAIL,
                    List.of(
                            "email",
                            "work email",
                            "email work",
                            "primary work email",
                            "email primary work",
                            "business email",
                            "business email information email address",
                            "company email",
                            "email address",
                            "emailadresse",
                            "email adresse",
                            "email geschaeftlich",
                            "geschaeftliche email",
                            "geschaeftliche email adresse",
                            "dienstliche email",
                            "arbeits email",
                            "firmen email",
                            "user email",
                            "mail",
                            "user principal name")),
            Map.entry(
                    RosterField.EXTERNAL_ID,
                    List.of(
                            "employee id",
                            "employee number",
                            "employee no",
                            "worker id",
                            "person id external",
                            "personalnummer",
                            "personal nr",
                            "personalnr",
                            "pers nr",
                            "persnr",
                            "mitarbeiternummer",
                            "mitarbeiter id",
                            "mitarbeiter nr",
                            "mitarbeiternr",
                            "personnel number",
                            "staff id",
                            "staff number",
                            "emp id",
                            "user id",
                            "hr id",
                            "workday id",
                            "user sys id",
                            "person id",
                            "eeid",
                            "id")),
            Map.entry(
                    RosterField.NAME,
                    List.of(
                            "full name",
                            "employee name",
                            "display name",
                            "preferred name",
                            "worker name",
                            "worker",
                            "employee full name",
                            "legal name",
                            "vollstaendiger name",
                            "anzeigename",
                            "mitarbeitername",
                            "mitarbeiter",
                            "mitarbeiter in",
                            "nachname vorname",
                            "name vorname",
                            "vor und nachname",
                            "last name first name",
                            "formatted name",
                            "name",
                            "employee",
                            "person")),
            Map.entry(
                    RosterField.FIRST_NAME,
                    List.of(
                            "first name",
                            "firstname",
                            "given name",
                            "forename",
                            "vorname",
                            "preferred first name",
                            "legal first name",
                            "legal name first name",
                            "rufname")),
            Map.entry(
                    RosterField.LAST_NAME,
                    List.of(
                            "last name",
                            "lastname",
                            "surname",
                            "family name",
                            "nachname",
                            "familienname",
                            "preferred last name",
                            "legal last name",
                            "legal name last name",
                            "zuname")),
            Map.entry(
                    RosterField.JOB_TITLE,
                    List.of(
                            "job title",
                            "business title",
                            "position title",
                            "jobtitel",
                            "stellenbezeichnung",
                            "positionsbezeichnung",
                            "berufsbezeichnung",
                            "jobbezeichnung",
                            "position",
                            "title",
                            "job information job title",
                            "job profile",
                            "designation",
                            "stelle",
                            "planstelle",
                            "funktion",
                            "rolle",
                            "role",
                            "titel",
                            "taetigkeit",
                            "job")),
            Map.entry(RosterField.LEVEL, List.of("level", "career level", "karrierestufe", "stufe")),
            Map.entry(
                    RosterField.PRODUCT_LINE,
                    List.of(
                            "product line",
                            "produktlinie",
                            "product area",
                            "produktbereich",
                            "product group",
                            "department",
                            "abteilung",
                            "team",
                            "tribe",
                            "squad",
                            "division",
                            "bereich",
                            "business unit",
                            "geschaeftsbereich",
                            "organisationseinheit",
                            "org einheit",
                            "supervisory organization",
                            "supervisory org",
                            "org unit",
                            "organizational unit",
                            "sub department",
                            "unterabteilung",
                            "kostenstelle",
                            "cost center")),
            Map.entry(
                    RosterField.MANAGER,
                    List.of(
                            "manager email",
                            "manager email address",
                            "supervisor email",
                            "line manager email",
                            "reports to email",
                            "vorgesetzter email",
                            "email vorgesetzter",
                            "email des vorgesetzten",
                            "vorgesetzte r email",
                            "fuehrungskraft email",
                            "manager id",
                            "manager employee id",
                            "supervisor id",
                            "manager user id",
                            "manager user sys id",
                            "supervisor employee number",
                            "vorgesetzter id",
                            "vorgesetzter personalnummer",
                            "personalnummer vorgesetzter",
                            "vorgesetzten id",
                            "manager",
                            "manager name",
                            "line manager",
                            "direct manager",
                            "supervisor",
                            "supervisor name",
                            "reporting to",
                            "reports to",
                            "worker s manager",
                            "worker manager",
                            "vorgesetzter",
                            "vorgesetzte",
                            "vorgesetzte r",
                            "vorgesetzte in",
                            "fuehrungskraft",
                            "direkter vorgesetzter",
                            "disziplinarischer vorgesetzter",
                            "teamleitung")),
            Map.entry(
                    RosterField.JOINED_ON,
                    List.of(
                            "joined on",
                            "joined",
                            "hire date",
                            "hiredate",
                            "date of hire",
                            "hired on",
                            "date joined",
                            "joining date",
                            "join date",
                            "employment start date",
                            "original hire date",
                            "eintrittsdatum",
                            "eintritt",
                            "einstellungsdatum",
                            "beschaeftigt seit",
                            "start date",
                            "startdatum",
                            "vertragsbeginn",
                            "continuous service date",
                            "beginn",
                            "start",
                            "hired")),
            Map.entry(
                    RosterField.LEVEL_SINCE,
                    List.of(
                            "level since",
                            "level start date",
                            "level start",
                            "in level since",
                            "stufe seit",
                            "position start date",
                            "position since",
                            "in position since",
                            "in position seit",
                            "position seit",
                            "job start date",
                            "job entry date",
                            "position entry date",
                            "job effective date",
                            "effective date",
                            "gueltig ab")),
            Map.entry(
                    RosterField.LEFT_ON,
                    List.of(
                            "left on",
                            "termination date",
                            "leaving date",
                            "exit date",
                            "last day of work",
                            "last working day",
                            "employment end date",
                            "austrittsdatum",
                            "austritt",
                            "letzter arbeitstag",
                            "last day",
                            "end date",
                            "enddatum",
                            "vertragsende"))));

    private static final Pattern SOMEBODY_ELSES = Pattern.compile(
            ".*\\b(manager|supervisor|vorgesetzte\\w*|fuehrungskraft|reports|private|privat|privates|personal|home|emergency|notfall\\w*|mentor|partner|birth|geburt\\w*)\\b.*");

    private Headers() {}

    /**
     * The field each column seems to hold.
     *
     * @return by field, the column's position from 0; a column serves one field at most
     */
    public static Map<RosterField, Integer> guess(List<String> headers) {
        var plain = headers.stream().map(Headers::plain).toList();
        var candidates = new ArrayList<Candidate>();
        for (var column = 0; column < plain.size(); column++) {
            for (var field : RosterField.values()) {
                var cost = cost(plain.get(column), field);
                if (cost < Integer.MAX_VALUE) candidates.add(new Candidate(cost, column, field));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::cost));
        var guess = new EnumMap<RosterField, Integer>(RosterField.class);
        var taken = new HashSet<Integer>();
        for (var candidate : candidates) {
            if (guess.containsKey(candidate.field()) || !taken.add(candidate.column())) continue;
            guess.put(candidate.field(), candidate.column());
        }
        settleNames(guess);
        return guess;
    }

    /** First and last name say more than one column with both; beside a lone first name, "Name" is the last name. */
    private static void settleNames(Map<RosterField, Integer> guess) {
        if (!guess.containsKey(RosterField.FIRST_NAME) || !guess.containsKey(RosterField.LAST_NAME)) {
            var name = guess.get(RosterField.NAME);
            if (guess.containsKey(RosterField.FIRST_NAME) && name != null) guess.put(RosterField.LAST_NAME, name);
            else {
                guess.remove(RosterField.FIRST_NAME);
                return;
            }
        }
        guess.remove(RosterField.NAME);
    }

    /** How many of the cells look like headers; tells the header line from report titles above it. */
    public static int recognised(List<String> cells) {
        var count = 0;
        for (var cell : cells) {
            var plain = plain(cell);
            if (WORDS.values().stream().anyMatch(words -> words.contains(plain))) count++;
        }
        return count;
    }

    /** What names each column however the file spells it; a second column of the same name gets a number. */
    public static List<String> keys(List<String> headers) {
        var seen = new HashMap<String, Integer>();
        return headers.stream()
                .map(header -> plain(header) + "#" + seen.merge(plain(header), 1, Integer::sum))
                .toList();
    }

    /** The same for files with the same columns, in whatever order. */
    public static String fingerprint(List<String> headers) {
        return PlanDigest.of(String.join("|", keys(headers).stream().sorted().toList()));
    }

    private static int cost(String header, RosterField field) {
        if (header.isEmpty()) return Integer.MAX_VALUE;
        var words = WORDS.getOrDefault(field, List.of());
        var exact = words.indexOf(header);
        if (exact >= 0) return exact;
        if (field != RosterField.MANAGER && SOMEBODY_ELSES.matcher(header).matches()) return Integer.MAX_VALUE;
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.length() >= 5 && (" " + header + " ").contains(" " + word + " ")) return 1000 + i;
        }
        return Integer.MAX_VALUE;
    }

    /** Lower case, without accents and signs: "E-Mail (geschäftlich)" and "emailGeschaeftlich" become the same. */
    static String plain(String header) {
        var words = header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceAll("\\be mail", "email");
    }

    private record Candidate(int cost, int column, RosterField field) {}
}
