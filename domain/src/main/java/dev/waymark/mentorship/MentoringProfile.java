package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import dev.waymark.mentorship.matching.LineWish;
import dev.waymark.mentorship.matching.WorkingHours;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about themself as a mentor and as a mentee, and since when. Offers, wishes and absences keep their
 * past as periods; what changes twice on one day counts as it was said last.
 */
public class MentoringProfile {

    private PersonId person;
    private Cadence cadence = Cadence.USUAL;
    private LineWish lineWish = LineWish.EITHER;
    private @Nullable LocalTime worksFrom;
    private @Nullable LocalTime worksTo;
    private @Nullable String zone;
    private Set<String> languages = new HashSet<>();
    private Map<UUID, CompetencyPeriod> offers = new HashMap<>();
    private Map<UUID, CompetencyPeriod> wishes = new HashMap<>();
    private Map<UUID, Absence> absences = new HashMap<>();
    private Set<UUID> neverWith = new HashSet<>();
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for the mapping, which fills every field
    protected MentoringProfile() {}

    private MentoringProfile(PersonId person) {
        this.person = person;
    }

    /** A profile in which nothing has been said yet. */
    public static MentoringProfile of(PersonId person) {
        return new MentoringProfile(person);
    }

    /**
     * Says everything anew, from {@code today} on.
     *
     * @throws BrokenRule if the absence does not end after today, or the never-with list names its author
     */
    public void say(ProfileContent content, LocalDate today) {
        if (content.awayUntil() != null && !content.awayUntil().isAfter(today))
            throw new BrokenRule("profile.away-until-not-ahead");
        if (content.neverWith().contains(person)) throw new BrokenRule("profile.never-with-oneself");
        cadence = content.cadence();
        lineWish = content.lineWish();
        var hours = content.hours();
        worksFrom = hours == null ? null : hours.from();
        worksTo = hours == null ? null : hours.to();
        zone = hours == null ? null : hours.zone().getId();
        replace(languages, content.languages());
        replace(neverWith, content.neverWith().stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet()));
        change(offers, content.offered(), today);
        change(wishes, content.wanted(), today);
        stayAway(content.awayUntil(), today);
    }

    private static <T> void replace(Set<T> stored, Set<T> said) {
        stored.retainAll(said);
        stored.addAll(said);
    }

    /** What is no longer said ends today, or never was if it began today; what is said again today goes on. */
    private static void change(Map<UUID, CompetencyPeriod> periods, Set<CompetencyId> said, LocalDate today) {
        periods.values()
                .removeIf(period ->
                        period.isOpen() && period.validFrom().equals(today) && !said.contains(period.competency()));
        periods.replaceAll(
                (id, period) -> period.isOpen() && !said.contains(period.competency()) ? period.until(today) : period);
        for (var competency : said) {
            if (find(periods, competency, CompetencyPeriod::isOpen).isPresent()) continue;
            var endedToday = find(periods, competency, period -> today.equals(period.validTo()));
            if (endedToday.isPresent()) periods.computeIfPresent(endedToday.get(), (id, period) -> period.until(null));
            else periods.put(Ids.next(), new CompetencyPeriod(competency, today, null));
        }
    }

    private static Optional<UUID> find(
            Map<UUID, CompetencyPeriod> periods, CompetencyId competency, Predicate<CompetencyPeriod> which) {
        return periods.entrySet().stream()
                .filter(period -> period.getValue().competency().equals(competency))
                .filter(period -> which.test(period.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void stayAway(@Nullable LocalDate until, LocalDate today) {
        var current = absences.entrySet().stream()
                .filter(absence -> absence.getValue().holdsOn(today))
                .findFirst();
        if (current.isEmpty()) {
            if (until != null) absences.put(Ids.next(), new Absence(today, until));
            return;
        }
        var from = current.get().getValue().validFrom();
        if (until != null) current.get().setValue(new Absence(from, until));
        else if (from.equals(today)) absences.remove(current.get().getKey());
        else current.get().setValue(new Absence(from, today));
    }

    public PersonId person() {
        return person;
    }

    /** What counts on {@code day}; of languages, hours and the like only the newest is known. */
    public ProfileContent on(LocalDate day) {
        return new ProfileContent(
                on(offers, day),
                cadence,
                absences.values().stream()
                        .filter(absence -> absence.holdsOn(day))
                        .map(Absence::validTo)
                        .findFirst()
                        .orElse(null),
                on(wishes, day),
                lineWish,
                languages,
                worksFrom == null || worksTo == null || zone == null
                        ? null
                        : new WorkingHours(worksFrom, worksTo, ZoneId.of(zone)),
                neverWith.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<CompetencyId> on(Map<UUID, CompetencyPeriod> periods, LocalDate day) {
        return periods.values().stream()
                .filter(period -> !period.validFrom().isAfter(day))
                .filter(period -> period.validTo() == null || period.validTo().isAfter(day))
                .map(CompetencyPeriod::competency)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The number of the stored version, -1 before it is stored. */
    public int version() {
        return version == null ? -1 : version;
    }
}
