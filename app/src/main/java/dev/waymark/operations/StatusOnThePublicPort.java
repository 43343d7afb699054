package dev.waymark.operations;

/** Health and metrics would be read by everybody who reaches the pages. */
class StatusOnThePublicPort extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
