package dev.waymark.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.people.Actor;
import dev.waymark.people.CareHistory;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.PeopleDirectory;
import dev.waymark.people.PeopleKeeping;
import dev.waymark.people.PersonErasure;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonProfile;
import dev.waymark.people.SessionKeeping;
import dev.waymark.people.SignInAccess;
import dev.waymark.people.SignInKeeping;
import dev.waymark.shared.NotFound;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.Dates;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.PersonLinks;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Problems;
import dev.waymark.shell.Shell;
import dev.waymark.shell.SignedInPlaces;
import dev.waymark.shell.Tone;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** What is on record about a person, as far as the reader may know it, and what keepers do with it. */
@Route(value = "people/:id", layout = Shell.class)
@PermitAll
class PersonView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final PeopleDirectory directory;
    private final ObjectProvider<SignInKeeping> signIn;
    private final Desk desk;
    private final Levels levels;
    private final LocalDate today;
    private final ZoneId zone;
    private final Clock clock;
    private final SessionKeeping sessions;
    private final boolean keeps;
    private final boolean erases;
    private final PersonErasure erasure;
    private final CareHistory care;
    private final Actor me;
    private String title = "";

    PersonView(
            PeopleDirectory directory,
            PeopleKeeping keeping,
            ObjectProvider<SignInKeeping> signIn,
            SessionKeeping sessions,
            PersonErasure erasure,
            FormDrafts drafts,
            CareerMap careerMap,
            CareHistory care,
            CurrentActor actor,
            Clock clock) {
        this.directory = directory;
        this.care = care;
        me = actor.get();
        this.signIn = signIn;
        levels = new Levels(careerMap.published());
        today = LocalDate.now(clock);
        desk = new Desk(directory, keeping, drafts, levels, today);
        zone = clock.getZone();
        this.clock = clock;
        this.sessions = sessions;
        this.erasure = erasure;
        keeps = me.keepsPeople();
        erases = me.administrator();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.person.page-title", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(PersonId.of(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(PersonId id) {
        var profile = directory.profile(id);
        title = profile.name();
        getContent().removeAll();
        getContent().add(header(profile));
        if (!profile.whole()) {
            getContent().add(new EmptyState(levels.name(profile.level()), getTranslation("people.person.only-name")));
            return;
        }
        var left = new Div(new LevelHistory(
                profile, levels, today, keeps && !profile.erased() ? held -> correct(profile, held) : null));
        var right = new Div(new PersonFacts(profile, today));
        right.addClassName("wm-person-side");
        if (id.equals(me.id())) right.add(new CareCard(care));
        if (keeps && !profile.erased())
            signIn.ifAvailable(keeping -> right.add(
                    new SignInCard(profile, keeping, SignInAccess.mayDecide(me), () -> places(profile), today, zone)));
        var columns = new Div(left, right);
        columns.addClassName("wm-two");
        getContent().add(columns);
    }

    /** Administrators end what is open anywhere; people themselves do it beside their password. */
    private Optional<SignedInPlaces> places(PersonProfile profile) {
        return erases
                ? Optional.of(
                        new SignedInPlaces(sessions, profile.id(), profile.id().equals(me), Dates.zone(clock)))
                : Optional.empty();
    }

    private PageHeader header(PersonProfile profile) {
        var header = new PageHeader(profile.name(), subtitle(profile));
        var line = new Div(levels.tag(profile.level(), getTranslation("people.level.none")));
        line.addClassName("wm-row");
        if (profile.leftOn() != null)
            line.add(new Pill(
                    getTranslation(
                            profile.hasLeftBy(today) ? "people.left-on" : "people.leaves-on",
                            Dates.medium(profile.leftOn())),
                    Tone.NEUTRAL));
        var actions = new ArrayList<Component>();
        actions.add(line);
        actions.add(PersonLinks.of(profile.id()));
        if (keeps) actions.addAll(actions(profile));
        header.setActions(actions.toArray(Component[]::new));
        return header;
    }

    private String subtitle(PersonProfile profile) {
        return Stream.of(
                        profile.jobTitle(),
                        profile.placeOn(today)
                                .map(PersonProfile.Place::line)
                                .map(line -> line.name())
                                .orElse(""),
                        profile.levelOn(today)
                                .map(held -> getTranslation(
                                        "people.in-level-since",
                                        Dates.medium(held.from()),
                                        Dates.span(held.from(), today)))
                                .orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private ArrayList<Button> actions(PersonProfile profile) {
        var actions = new ArrayList<Button>();
        if (profile.erased()) return actions;
        var touches = SignInAccess.mayTouch(me, isAdministrator(profile.id()));
        actions.add(new Button(
                getTranslation("people.edit"),
                click -> PersonForm.toEdit(profile, touches, desk, this::show).open()));
        if (profile.leftOn() == null) {
            actions.add(new Button(
                    getTranslation("people.level.change.action"),
                    click -> new LevelForm(profile, null, desk, () -> show(profile.id())).open()));
            if (touches)
                actions.add(new Button(
                        getTranslation("people.leave"),
                        click -> new LeaveForm(profile, desk, () -> show(profile.id())).open()));
        } else {
            if (touches)
                actions.add(new Button(
                        getTranslation("people.rejoin"),
                        click ->
                                PersonForm.toTakeBack(profile, desk, this::show).open()));
            if (erases && profile.hasLeftBy(today))
                actions.add(new Button(getTranslation("people.erase"), click -> erase(profile)));
        }
        return actions;
    }

    /** Asked for who is no administrator only: to administrators it makes no difference. */
    private boolean isAdministrator(PersonId person) {
        var keeping = me.administrator() ? null : signIn.getIfAvailable();
        return keeping != null && keeping.standing(person).administrator();
    }

    private void erase(PersonProfile profile) {
        Confirm.ask(
                getTranslation("people.erase.question", profile.name()),
                getTranslation("people.erase.consequence"),
                getTranslation("people.erase.verb"),
                () -> {
                    erasure.erase(profile.id());
                    Problems.done(getTranslation("people.erase.done"));
                    show(profile.id());
                });
    }

    private void correct(PersonProfile profile, PersonProfile.HeldLevel held) {
        new LevelForm(profile, held, desk, () -> show(profile.id())).open();
    }
}
