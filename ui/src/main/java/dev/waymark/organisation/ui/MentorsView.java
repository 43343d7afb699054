package dev.waymark.organisation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.waymark.organisation.OrganisationOverview;
import dev.waymark.shared.Slice;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Markup;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** All mentors of an overview, page by page; the page is in the address. */
@Route(value = "organisation/mentors", layout = Shell.class)
@RolesAllowed("LEAD")
class MentorsView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int ROWS = 25;

    private final OrganisationOverview organisation;
    private final Clock clock;

    MentorsView(OrganisationOverview organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.mentors") + " \u00b7 Waymark";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = LocalDate.now(clock);
        var parameters = event.getLocation().getQueryParameters();
        var address = Address.of(parameters, today);
        var page = parameters
                .getSingleParameter("page")
                .filter(number -> number.matches("[1-9]\\d{0,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        var words = new Words();
        var mentors = organisation.mentors(address.lens(today), new Slice((page - 1) * ROWS, ROWS));
        if (mentors.rows().isEmpty() && page > 1) {
            event.forwardTo("organisation/mentors", address.parameters());
            return;
        }
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(
                                words.get("organisation.mentors"),
                                words.get(
                                        "organisation.list.as-of", mentors.mentors(), Dates.medium(address.on(today))),
                                new Anchor(address.overview(), words.get("organisation.back"))),
                        new Card(
                                words.get("organisation.mentors"),
                                new MentorsTable(words, today).component(mentors.rows()),
                                pages(words, address, page, mentors.mentors())));
    }

    private static com.vaadin.flow.component.Component pages(Words words, Address address, int page, int mentors) {
        var last = Math.max(1, (mentors + ROWS - 1) / ROWS);
        var html = new Markup()
                .open("nav", "class", "wm-shortcuts", "aria-label", words.get("organisation.pages"))
                .element("span", words.get("organisation.page", page, last));
        if (page > 1) html.link(address.mentors(page - 1), words.get("organisation.page.previous"));
        if (page < last) html.link(address.mentors(page + 1), words.get("organisation.page.next"));
        return html.close("nav").toComponent();
    }
}
