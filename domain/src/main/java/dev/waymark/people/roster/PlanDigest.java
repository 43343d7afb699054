package dev.waymark.people.roster;

import dev.waymark.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fingerprints: of what a plan does, to tell whether the organisation has changed under it. */
final class PlanDigest {

    private PlanDigest() {}

    static String of(List<PlannedRow> rows, List<RowProblem> problems, Function<PersonId, String> managerKey) {
        var digest = sha256();
        for (var row : rows) digest.update(text(row, managerKey).getBytes(StandardCharsets.UTF_8));
        for (var problem : problems) digest.update(problem.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String text(PlannedRow row, Function<PersonId, String> managerKey) {
        var text = new StringBuilder(256);
        var writes = row.writes();
        add(text, row.line(), row.outcome(), row.outcome() == RowOutcome.CREATED ? "" : row.person());
        add(text, row.name(), row.email(), row.externalId(), row.jobTitle(), row.joinedOn(), row.leftOn());
        add(text, row.level(), row.levelFrom(), row.lineName(), row.personWritten());
        var place = writes.newPlace();
        if (place != null) {
            add(text, place.newLineName().isEmpty() ? place.line() : place.newLineName(), place.from(), place.to());
            add(text, place.manager() == null ? "" : managerKey.apply(place.manager()));
        }
        var level = writes.newLevel();
        if (level != null) add(text, level.level(), level.from(), level.to(), level.reason());
        add(text, writes.closePlace(), writes.closeLevel(), writes.closeBefore());
        for (var change : row.changes()) add(text, change.field(), change.was(), change.becomes());
        return text.append('\n').toString();
    }

    private static void add(StringBuilder text, @Nullable Object... parts) {
        for (var part : parts) text.append(part).append('\u001f');
    }

    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
