package dev.waymark.people;

import java.util.List;

/** Use case: people see who has looked after them over time. */
public interface CareHistory {

    /** The actor's managers and mentors until today, the latest first. A mentor counts while the pairing ran or rested. */
    List<Care> own();
}
