package dev.waymark.growth.ui;

import dev.waymark.growth.Commenting;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.FormDrafts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the comments of a goal work with. */
@Component
record CommentDesk(Commenting commenting, FormDrafts drafts, CurrentActor actor, Clock clock) {}
