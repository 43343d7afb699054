package dev.waymark.growth;

/** Where a goal is in its life: draft, then active, then closed in one of three ways. */
public enum GoalState {
    DRAFT,
    ACTIVE,
    ACHIEVED,
    NOT_ACHIEVED,
    ABANDONED
}
