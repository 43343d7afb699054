package dev.waymark.people.ui;

import dev.waymark.people.FormDrafts;
import dev.waymark.people.PeopleDirectory;
import dev.waymark.people.PeopleKeeping;
import java.time.LocalDate;

/** What the forms about people work with. */
record Desk(PeopleDirectory directory, PeopleKeeping keeping, FormDrafts drafts, Levels levels, LocalDate today) {}
