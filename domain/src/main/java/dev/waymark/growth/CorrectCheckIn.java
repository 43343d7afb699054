package dev.waymark.growth;

/**
 * Command: put a correction in place of the latest check-in.
 *
 * @param wrong the one to correct
 * @param correction what stands in its place; with an id made by the caller
 */
public record CorrectCheckIn(CheckInId wrong, MakeCheckIn correction) {}
