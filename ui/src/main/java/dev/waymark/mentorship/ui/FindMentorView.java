package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.mentorship.MentorAsking;
import dev.waymark.mentorship.OwnRequest;
import dev.waymark.mentorship.RequestState;
import dev.waymark.people.FormDrafts;
import dev.waymark.shell.Card;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Mentors who fit, and the request to up to three of them; or how the open request stands. */
@Route(value = "my-mentor/find", layout = Shell.class)
@RolesAllowed("CONTRIBUTOR")
class FindMentorView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final MentorAsking asking;
    private final FormDrafts drafts;
    private final CareerMap careerMap;
    private final Clock clock;

    FindMentorView(MentorAsking asking, FormDrafts drafts, CareerMap careerMap, Clock clock) {
        this.asking = asking;
        this.drafts = drafts;
        this.careerMap = careerMap;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("request.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        var requests = asking.own();
        getContent().removeAll();
        getContent()
                .add(new PageHeader(
                        getTranslation("request.title"),
                        getTranslation("request.subtitle"),
                        new GoLink("mentoring-profile", getTranslation("request.profile"))));
        var open = requests.stream()
                .filter(request -> request.state() == RequestState.REQUESTED)
                .findFirst();
        if (open.isPresent()) getContent().add(new OpenRequest(open.get(), asking, clock.getZone(), this::refresh));
        else offer();
        var past = requests.stream()
                .filter(request -> request.state() != RequestState.REQUESTED)
                .toList();
        if (!past.isEmpty()) getContent().add(past(past));
    }

    private void offer() {
        var mentors = asking.fitting();
        if (mentors.isEmpty())
            getContent()
                    .add(new EmptyState(
                            getTranslation("request.mentors.none"),
                            getTranslation("request.mentors.none.why"),
                            new GoLink("mentoring-profile", getTranslation("request.mentors.none.go"))));
        else getContent().add(new MentorRequestForm(mentors, asking, drafts, careerMap.published(), this::refresh));
    }

    private Card past(List<OwnRequest> past) {
        var card = new Card(getTranslation("request.past"));
        past.forEach(request -> card.add(new RequestSteps(request, clock.getZone())));
        return card;
    }
}
