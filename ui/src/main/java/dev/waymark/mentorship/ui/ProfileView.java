package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.waymark.career.CareerMap;
import dev.waymark.mentorship.OwnProfile;
import dev.waymark.mentorship.ProfileKeeping;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.PeopleDirectory;
import dev.waymark.shell.Card;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import dev.waymark.shell.SlotMeter;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** What I offer as a mentor and wish for as a mentee. */
@Route(value = "mentoring-profile", layout = Shell.class)
@RolesAllowed("CONTRIBUTOR")
class ProfileView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final ProfileKeeping profiles;
    private final PeopleDirectory directory;
    private final FormDrafts drafts;
    private final CareerMap careerMap;
    private final CurrentActor actor;
    private final Clock clock;

    ProfileView(
            ProfileKeeping profiles,
            PeopleDirectory directory,
            FormDrafts drafts,
            CareerMap careerMap,
            CurrentActor actor,
            Clock clock) {
        this.profiles = profiles;
        this.directory = directory;
        this.drafts = drafts;
        this.careerMap = careerMap;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profile.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        var profile = profiles.own();
        getContent().removeAll();
        getContent()
                .add(new PageHeader(
                        getTranslation("profile.title"),
                        getTranslation("profile.subtitle"),
                        new GoLink("my-mentor/find", getTranslation("profile.find"))));
        if (profile.mayMentor()) getContent().add(slots(profile));
        getContent()
                .add(new ProfileForm(
                        profile,
                        profiles,
                        directory,
                        drafts,
                        careerMap.published(),
                        LocalDate.now(clock),
                        this::refresh));
    }

    private Card slots(OwnProfile profile) {
        var change = new Button(
                getTranslation("profile.slots.change"),
                click -> new SlotsDialog(
                                actor.get().name(),
                                profile.slots(),
                                profile.ownSlots(),
                                profile.used(),
                                wanted -> profiles.setSlots(wanted, profile.slots()),
                                this::refresh)
                        .open());
        var row = new Div(new SlotMeter(profile.used(), profile.slots()), change);
        row.addClassName("wm-row");
        var words = new Paragraph(getTranslation(profile.ownSlots() ? "profile.slots.own" : "profile.slots.level"));
        words.addClassNames("wm-muted", "wm-small");
        return new Card(getTranslation("profile.slots"), words, row);
    }
}
