package dev.waymark.mentorship;

/** Command: say how an action went. The version is the one that was seen. */
public record DecideOnAction(ActionId action, int version) {}
