package dev.waymark.people.persistence;

import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.springframework.stereotype.Repository;

@Repository
class StoredPeople implements People {

    private static final Map<String, String> RULES = Map.of(
            "person_email_is_unique", "people.email-taken",
            "placement_managers_run_in_no_circle", "people.managers-in-a-circle",
            "placement_is_not_under_oneself", "people.manages-themself");

    private final EntityManager entities;

    StoredPeople(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Person> findById(PersonId id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    @Override
    public Person save(Person person) {
        try {
            if (!entities.contains(person)) entities.persist(person);
            // rows of one history are written one by one, and hold together when all are there
            periodsAreChecked("deferred");
            entities.flush();
            periodsAreChecked("immediate");
        } catch (RuntimeException e) {
            throw translated(person, e);
        }
        return person;
    }

    private void periodsAreChecked(String when) {
        entities.createNativeQuery(
                        "set constraints level_assignment_is_one_at_a_time, placement_is_one_at_a_time " + when)
                // a query flushes before it runs, which here would be too early
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
    }

    private static RuntimeException translated(Person person, RuntimeException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException)
                return caused(new ChangedMeanwhile("person " + person.id()), refused);
            if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
                var constraint = String.valueOf(sql.getServerErrorMessage().getConstraint());
                // two writers of one history: the version would have told a moment later
                if (constraint.endsWith("_is_one_at_a_time") || constraint.endsWith("_current"))
                    return caused(new ChangedMeanwhile("person " + person.id()), refused);
                var rule = RULES.get(constraint);
                if (rule != null) return caused(new BrokenRule(rule, person.email(), person.name()), refused);
            }
        }
        return refused;
    }

    private static RuntimeException caused(RuntimeException told, RuntimeException cause) {
        told.initCause(cause);
        return told;
    }
}
