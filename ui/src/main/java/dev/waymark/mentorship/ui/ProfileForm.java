package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import dev.waymark.career.Competency;
import dev.waymark.career.CompetencyId;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.Cadence;
import dev.waymark.mentorship.KeepProfile;
import dev.waymark.mentorship.OwnProfile;
import dev.waymark.mentorship.ProfileContent;
import dev.waymark.mentorship.ProfileKeeping;
import dev.waymark.mentorship.matching.LineWish;
import dev.waymark.mentorship.matching.WorkingHours;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.PeopleDirectory;
import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleOrder;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Slice;
import dev.waymark.shell.Card;
import dev.waymark.shell.ConflictDialog;
import dev.waymark.shell.ConflictDialog.Difference;
import dev.waymark.shell.Dates;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody says about themself as a mentee and as a mentor; what is typed is kept until it is saved. */
class ProfileForm extends Composite<Div> {

    private static final List<Integer> CADENCES = List.of(7, 14, 21, 28, 42, 90);

    private final ProfileKeeping profiles;
    private final PeopleDirectory directory;
    private final Framework framework;
    private final LocalDate today;
    private final Runnable done;
    private final CheckboxGroup<Competency> wanted = new CheckboxGroup<>(getTranslation("profile.wanted"));
    private final RadioButtonGroup<LineWish> lineWish = new RadioButtonGroup<>(getTranslation("profile.line"));
    private final CheckboxGroup<Competency> offered = new CheckboxGroup<>(getTranslation("profile.offered"));
    private final Select<Integer> cadence = new Select<>();
    private final DatePicker awayUntil = Dates.picker(getTranslation("profile.away"));
    private final MultiSelectComboBox<String> languages =
            new MultiSelectComboBox<>(getTranslation("profile.languages"));
    private final TimePicker worksFrom = new TimePicker(getTranslation("profile.works-from"));
    private final TimePicker worksTo = new TimePicker(getTranslation("profile.works-to"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("profile.zone"));
    private final MultiSelectComboBox<PersonRef> neverWith = new MultiSelectComboBox<>(getTranslation("profile.never"));
    private final DraftKeeper keeper;
    private final FormProblems problems;

    ProfileForm(
            OwnProfile profile,
            ProfileKeeping profiles,
            PeopleDirectory directory,
            FormDrafts drafts,
            Framework framework,
            LocalDate today,
            Runnable done) {
        this.profiles = profiles;
        this.directory = directory;
        this.framework = framework;
        this.today = today;
        this.done = done;
        problems = new FormProblems()
                .at(awayUntil, "profile.away-until-not-ahead")
                .at(languages, "profile.too-many-languages")
                .at(worksFrom, "profile.hours-incomplete")
                .at(neverWith, "profile.never-with-oneself", "profile.too-many-never-with");
        keeper = new DraftKeeper(drafts, "mentoring-profile")
                .keep("wanted", wanted, ProfileForm::ids, this::competencies)
                .keep("line", lineWish, Enum::name, name -> Optional.of(LineWish.valueOf(name)))
                .keep("offered", offered, ProfileForm::ids, this::competencies)
                .keep("cadence", cadence, String::valueOf, text -> Optional.of(Integer.valueOf(text)))
                .keepDate("away", awayUntil)
                .keep("languages", languages, codes -> String.join(" ", new TreeSet<>(codes)), ProfileForm::words)
                .keep("from", worksFrom, LocalTime::toString, text -> Optional.of(LocalTime.parse(text)))
                .keep("to", worksTo, LocalTime::toString, text -> Optional.of(LocalTime.parse(text)))
                .keep("zone", zone)
                .keep("never", neverWith, ProfileForm::people, ProfileForm::people);
        getContent().addClassName("wm-stack");
        getContent().add(keeper, asMentee(profile));
        if (profile.mayMentor()) getContent().add(asMentor());
        var save = new Button(getTranslation("profile.save"), click -> save(profile.version(), profile.mayMentor()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(aboutYou(), never(), new Div(save));
        take(profile.content(), profile.neverWith(), Set.of());
        if (!profile.said()) wanted.setValue(named(profile.suggested()));
        keeper.restore();
    }

    private Card asMentee(OwnProfile profile) {
        competencies(wanted);
        wanted.setHelperText(getTranslation(
                !profile.said() && !profile.suggested().isEmpty()
                        ? "profile.wanted.suggested"
                        : "profile.wanted.help"));
        lineWish.setItems(LineWish.values());
        lineWish.setItemLabelGenerator(this::inWords);
        return card("profile.as-mentee", "profile.as-mentee.readers", wanted, lineWish);
    }

    private Card asMentor() {
        competencies(offered);
        offered.setHelperText(getTranslation("profile.offered.help"));
        cadence.setLabel(getTranslation("profile.cadence"));
        cadence.setItemLabelGenerator(this::every);
        awayUntil.setMin(today.plusDays(1));
        awayUntil.setClearButtonVisible(true);
        awayUntil.setHelperText(getTranslation("profile.away.help"));
        return card("profile.as-mentor", "profile.as-mentor.readers", offered, row(cadence, awayUntil));
    }

    private void competencies(CheckboxGroup<Competency> group) {
        group.setItems(framework.competencies());
        group.setItemLabelGenerator(Competency::name);
    }

    private Card aboutYou() {
        languages.setItems(Arrays.stream(Locale.getISOLanguages())
                .sorted(Comparator.comparing(FitWords::language))
                .toList());
        languages.setItemLabelGenerator(FitWords::language);
        for (var time : List.of(worksFrom, worksTo)) {
            time.setLocale(getLocale());
            time.setClearButtonVisible(true);
        }
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList());
        zone.setClearButtonVisible(true);
        return card("profile.about", "profile.about.readers", languages, row(worksFrom, worksTo, zone));
    }

    private Card never() {
        neverWith.setItemLabelGenerator(PersonRef::name);
        neverWith.setItems(query -> directory
                .rows(
                        PeopleFilter.EVERYBODY_HERE.withText(query.getFilter().orElse("")),
                        PeopleOrder.BY_NAME,
                        new Slice(query.getOffset(), Math.max(1, query.getLimit())))
                .stream()
                .map(person -> new PersonRef(person.id(), person.name())));
        neverWith.setHelperText(getTranslation("profile.never.help"));
        return card("profile.never.title", "profile.never.readers", neverWith);
    }

    private Card card(String title, String readers, Component... fields) {
        var words = new Paragraph(getTranslation(readers));
        words.addClassNames("wm-muted", "wm-small");
        var all = new Div(fields);
        all.addClassName("wm-fields");
        return new Card(getTranslation(title), words, all);
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("wm-mentorship-plan");
        return row;
    }

    private String inWords(LineWish wish) {
        return switch (wish) {
            case SAME -> getTranslation("profile.line.same");
            case OTHER -> getTranslation("profile.line.other");
            case EITHER -> getTranslation("profile.line.either");
        };
    }

    private String every(int days) {
        return getTranslation("mentorship.pair.cadence.days", days);
    }

    private void take(ProfileContent content, List<PersonRef> never, Set<String> except) {
        if (!except.contains("wanted")) wanted.setValue(named(content.wanted()));
        if (!except.contains("line")) lineWish.setValue(content.lineWish());
        if (!except.contains("offered")) offered.setValue(named(content.offered()));
        if (!except.contains("cadence")) {
            // a number that is not on the list stays choosable
            var days = content.cadence().days();
            cadence.setItems(Stream.concat(CADENCES.stream(), Stream.of(days))
                    .distinct()
                    .sorted()
                    .toList());
            cadence.setValue(days);
        }
        if (!except.contains("away")) awayUntil.setValue(content.awayUntil());
        if (!except.contains("languages")) languages.setValue(content.languages());
        if (!except.contains("hours")) {
            var hours = content.hours();
            worksFrom.setValue(hours == null ? null : hours.from());
            worksTo.setValue(hours == null ? null : hours.to());
            zone.setValue(hours == null ? null : hours.zone().getId());
        }
        if (!except.contains("never")) neverWith.setValue(Set.copyOf(never));
    }

    private void save(int version, boolean mayMentor) {
        problems.begin();
        var content = problems.read(worksFrom, this::content);
        if (!problems.none() || content.isEmpty()) return;
        problems.submit(
                () -> {
                    profiles.keep(new KeepProfile(content.get(), version));
                    keeper.saved();
                    Problems.done(getTranslation("profile.saved"));
                    done.run();
                },
                () -> choose(content.get(), mayMentor));
    }

    private ProfileContent content() {
        return new ProfileContent(
                ids(offered),
                new Cadence(cadence.getValue()),
                awayUntil.getValue(),
                ids(wanted),
                lineWish.getValue(),
                languages.getValue(),
                hours(),
                neverWith.getValue().stream().map(PersonRef::id).collect(Collectors.toUnmodifiableSet()));
    }

    private @Nullable WorkingHours hours() {
        var from = worksFrom.getValue();
        var to = worksTo.getValue();
        var where = zone.getValue();
        if (from == null && to == null && where == null) return null;
        if (from == null || to == null || where == null) throw new BrokenRule("profile.hours-incomplete");
        return new WorkingHours(from, to, ZoneId.of(where));
    }

    /** Another window saved first: both versions, field by field, and what is chosen is saved over the newer one. */
    private void choose(ProfileContent mine, boolean mayMentor) {
        var theirs = profiles.own();
        var said = theirs.content();
        var differences = new ArrayList<Difference>();
        differ(differences, "wanted", wanted.getLabel(), mine, said, content -> words(content.wanted()));
        differ(differences, "line", lineWish.getLabel(), mine, said, content -> inWords(content.lineWish()));
        if (mayMentor) {
            differ(differences, "offered", offered.getLabel(), mine, said, content -> words(content.offered()));
            differ(
                    differences,
                    "cadence",
                    cadence.getLabel(),
                    mine,
                    said,
                    content -> every(content.cadence().days()));
            differ(differences, "away", awayUntil.getLabel(), mine, said, content -> day(content.awayUntil()));
        }
        differ(differences, "languages", languages.getLabel(), mine, said, it -> FitWords.languages(it.languages()));
        differ(differences, "hours", getTranslation("profile.hours"), mine, said, content -> words(content.hours()));
        var never = neverWith.getValue().stream().map(PersonRef::name).sorted().collect(Collectors.joining(", "));
        var theirNever =
                theirs.neverWith().stream().map(PersonRef::name).sorted().collect(Collectors.joining(", "));
        if (!never.equals(theirNever))
            differences.add(new Difference("never", neverWith.getLabel(), never, theirNever));
        if (differences.isEmpty()) {
            save(theirs.version(), mayMentor);
            return;
        }
        new ConflictDialog(getTranslation("profile.title"), differences, chosen -> {
                    take(said, theirs.neverWith(), chosen);
                    save(theirs.version(), mayMentor);
                })
                .open();
    }

    private static void differ(
            List<Difference> differences,
            String name,
            String label,
            ProfileContent mine,
            ProfileContent theirs,
            Function<ProfileContent, String> words) {
        if (!words.apply(mine).equals(words.apply(theirs)))
            differences.add(new Difference(name, label, words.apply(mine), words.apply(theirs)));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.medium(day);
    }

    private static String words(@Nullable WorkingHours hours) {
        return hours == null
                ? ""
                : hours.from() + " – " + hours.to() + ", " + hours.zone().getId();
    }

    private String words(Set<CompetencyId> ids) {
        return framework.competencies().stream()
                .filter(competency -> ids.contains(competency.id()))
                .map(Competency::name)
                .collect(Collectors.joining(", "));
    }

    private Set<Competency> named(Set<CompetencyId> ids) {
        return framework.competencies().stream()
                .filter(competency -> ids.contains(competency.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<CompetencyId> ids(CheckboxGroup<Competency> group) {
        return group.getValue().stream().map(Competency::id).collect(Collectors.toUnmodifiableSet());
    }

    private static String ids(Collection<Competency> chosen) {
        return chosen.stream()
                .map(competency -> competency.id().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Optional<Set<Competency>> competencies(String text) {
        var ids = Set.of(text.split(" "));
        return Optional.of(framework.competencies().stream()
                .filter(competency -> ids.contains(competency.id().toString()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<Set<String>> words(String text) {
        return Optional.of(Set.of(text.split(" ")));
    }

    private static String people(Set<PersonRef> chosen) {
        return chosen.stream()
                .map(person -> person.id() + " " + person.name())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Set<PersonRef>> people(String text) {
        return Optional.of(text.lines()
                .map(line -> new PersonRef(
                        PersonId.of(line.substring(0, line.indexOf(' '))), line.substring(line.indexOf(' ') + 1)))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
