package dev.waymark.people.roster;

/**
 * Something wrong in a row.
 *
 * @param line the line of the file, from 1
 * @param column the column's header as written, empty where the whole row is meant
 * @param value what stands there, shortened
 * @param detail what the message names besides: another line, candidates, a date; may be empty
 */
public record RowProblem(int line, ProblemKind kind, String column, String value, String detail) {}
