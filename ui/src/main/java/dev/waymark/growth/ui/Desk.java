package dev.waymark.growth.ui;

import dev.waymark.growth.GoalBook;
import dev.waymark.growth.GoalPlanning;
import dev.waymark.people.FormDrafts;
import java.time.LocalDate;

/** What the forms about goals work with. */
record Desk(GoalBook book, GoalPlanning planning, FormDrafts drafts, Aims aims, LocalDate today) {}
