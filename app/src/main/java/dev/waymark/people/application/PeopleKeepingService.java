package dev.waymark.people.application;

import dev.waymark.career.Frameworks;
import dev.waymark.career.LevelId;
import dev.waymark.people.Account;
import dev.waymark.people.Accounts;
import dev.waymark.people.AddPerson;
import dev.waymark.people.AssignmentReason;
import dev.waymark.people.ChangeLevel;
import dev.waymark.people.CorrectLevel;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.EditPerson;
import dev.waymark.people.LevelDecision;
import dev.waymark.people.MarkAsLeft;
import dev.waymark.people.People;
import dev.waymark.people.PeopleKeeping;
import dev.waymark.people.Person;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonLeft;
import dev.waymark.people.ProductLine;
import dev.waymark.people.ProductLineId;
import dev.waymark.people.ProductLines;
import dev.waymark.people.Rejoin;
import dev.waymark.people.SignInAccess;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasAnyRole('LEAD', 'ADMINISTRATOR')")
class PeopleKeepingService implements PeopleKeeping {

    private final People people;
    private final Accounts accounts;
    private final ProductLines lines;
    private final Frameworks frameworks;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleKeepingService(
            People people,
            Accounts accounts,
            ProductLines lines,
            Frameworks frameworks,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.lines = lines;
        this.frameworks = frameworks;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public PersonId add(AddPerson command) {
        var person = Person.join(command.name(), command.email(), command.jobTitle(), command.joinedOn());
        if (command.level() != null)
            person.assign(inForce(command.level()), command.joinedOn(), decision(AssignmentReason.HIRED, ""));
        var line = line(command.line());
        if (line != null || command.manager() != null) person.place(line, command.manager(), command.joinedOn());
        return people.save(person).id();
    }

    @Override
    public void edit(EditPerson command) {
        var known = known(command.person());
        if (!known.email().isSameAs(command.email())) requireMayTouchSignIn(known.id());
        var person = load(command.person(), command.version());
        person.rename(command.name());
        person.changeEmail(command.email());
        person.changeJobTitle(command.jobTitle());
        var line = line(command.line());
        var there = person.placementOn(command.placedFrom());
        if (person.leftOn().isEmpty() && (there.isPresent() || line != null || command.manager() != null))
            person.place(line, command.manager(), command.placedFrom());
        people.save(person);
    }

    @Override
    public void changeLevel(ChangeLevel command) {
        var person = load(command.person(), command.version());
        person.assign(inForce(command.level()), command.from(), decision(command.reason(), command.note()));
        people.save(person);
    }

    @Override
    public void correctLevel(CorrectLevel command) {
        var person = load(command.person(), command.version());
        person.correct(
                command.assignment(),
                inForce(command.level()),
                command.from(),
                decision(AssignmentReason.CORRECTED, command.note()));
        people.save(person);
    }

    @Override
    public void leave(MarkAsLeft command) {
        requireMayTouchSignIn(command.person());
        var person = load(command.person(), command.version());
        person.leave(command.on());
        people.save(person);
        events.publishEvent(
                new PersonLeft(person.id(), command.on(), actor.get().id(), clock.instant()));
    }

    @Override
    public void rejoin(Rejoin command) {
        requireMayTouchSignIn(command.person());
        var person = load(command.person(), command.version());
        person.rejoin(command.on());
        if (command.level() != null)
            person.assign(inForce(command.level()), command.on(), decision(AssignmentReason.HIRED, ""));
        var line = line(command.line());
        if (line != null || command.manager() != null) person.place(line, command.manager(), command.on());
        people.save(person);
    }

    /** Asked anew, once nobody else can give or take the grant before this is written. */
    private void requireMayTouchSignIn(PersonId person) {
        accounts.awaitTurn();
        var administrator = accounts.find(person).filter(Account::administrator).isPresent();
        var may = accounts.actor(actor.get().id(), LocalDate.now(clock))
                .map(me -> SignInAccess.mayTouch(me, administrator))
                .orElse(!administrator);
        if (!may) throw new NotAllowed("the sign-in of an administrator is the administrators' matter");
    }

    private Person load(PersonId id, int version) {
        var person = known(id);
        if (person.version() != version) throw new ChangedMeanwhile("person " + id);
        return person;
    }

    private Person known(PersonId id) {
        return people.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private LevelId inForce(LevelId level) {
        return frameworks
                .published()
                .flatMap(framework -> framework.level(level))
                .orElseThrow(() -> new NotFound(level))
                .id();
    }

    private @Nullable ProductLineId line(@Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : lines.named(ProductLine.named(name)).id();
    }

    private LevelDecision decision(AssignmentReason reason, String note) {
        return new LevelDecision(reason, note, actor.get().id(), clock.instant());
    }
}
