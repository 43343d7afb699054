package dev.waymark.people;

/** Who is acting in this request. */
@FunctionalInterface
public interface CurrentActor {

    /**
     * The signed-in person.
     *
     * @throws dev.waymark.shared.NotAllowed if nobody is signed in
     */
    Actor get();
}
