package dev.waymark.organisation;

import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;

/**
 * A level of the framework as a step of the ladder, for its name and colour.
 *
 * @param position the place from the bottom, from 1
 * @param of how many steps there are
 */
public record Rung(LevelId level, String name, Scope scope, int position, int of) {}
