package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.JourneyWords.muted;
import static dev.waymark.growth.ui.JourneyWords.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.waymark.career.LevelId;
import dev.waymark.growth.Assessing;
import dev.waymark.growth.AssessmentSheet;
import dev.waymark.growth.OpenAssessment;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Problems;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rates responsibilities: the own ones and the next level's, or with {@code ?towards=} those of any level, or with
 * {@code ?of=} those of somebody whom the reader mentors or leads. Every answer is saved as it is given.
 */
@Route(value = "journey/assessment", layout = Shell.class)
@RolesAllowed("CONTRIBUTOR")
class AssessmentView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final Assessing assessing;
    private final CurrentActor actor;
    private String title = "";

    AssessmentView(Assessing assessing, CurrentActor actor) {
        this.assessing = assessing;
        this.actor = actor;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journey.page-title.of", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var of = parameter(parameters, "of", PersonId::new);
        var towards = parameter(parameters, "towards", LevelId::new);
        getContent().removeAll();
        try {
            show(assessing.open(
                    new OpenAssessment(of.orElseGet(() -> actor.get().id()), towards.orElse(null))));
        } catch (NotFound unknown) {
            throw new NotFoundException();
        } catch (BrokenRule impossible) {
            title = t("assess");
            getContent()
                    .add(
                            new PageHeader(title, ""),
                            new EmptyState(
                                    t("not-possible"),
                                    Problems.describe(impossible),
                                    new GoLink("career", t("outside.go"))));
        }
    }

    private static <T> Optional<T> parameter(QueryParameters parameters, String name, Function<UUID, T> made) {
        return parameters
                .getSingleParameter(name)
                .map(text -> JourneyWords.id(text, made).orElseThrow(NotFoundException::new));
    }

    private void show(AssessmentSheet sheet) {
        title = sheet.own()
                ? t("assess.title")
                : t("assess.title.of", sheet.subject().name());
        getContent()
                .add(new PageHeader(
                        title,
                        t(
                                "assess.subtitle",
                                sheet.framework().name(),
                                sheet.framework().version())));
        if (sheet.isOutdated()) getContent().add(outdated(sheet));
        var readers = muted(
                sheet.own() ? t("readers") : t("readers.of", sheet.subject().name()));
        getContent().add(levels(sheet), readers, new Questionnaire(assessing, sheet));
    }

    private Div outdated(AssessmentSheet sheet) {
        var words = new Span(t("outdated", sheet.framework().version(), sheet.newestVersion()));
        words.addClassName("wm-grow");
        var anew = new Button(
                t("outdated.anew"),
                click -> Confirm.ask(
                        t("outdated.anew.title"), t("outdated.anew.consequence"), t("outdated.anew"), () -> {
                            assessing.discard(sheet.id());
                            UI.getCurrent().getPage().reload();
                        }));
        var notice = new Div(words, anew);
        notice.addClassName("wm-restored");
        return notice;
    }

    /** Links, not buttons: which level is looked at stands in the address. */
    private static Nav levels(AssessmentSheet sheet) {
        var nav = new Nav();
        nav.addClassName("wm-choices");
        var against =
                sheet.own() ? t("against") : t("against.of", sheet.subject().name());
        nav.getElement().setAttribute("aria-label", against);
        nav.add(muted(against));
        var of = sheet.own() ? "" : "of=" + sheet.subject().id() + "&";
        for (var level : sheet.framework().levels()) {
            if (level.id().equals(sheet.level()) && !level.id().equals(sheet.towards())) continue;
            var link = new Anchor("journey/assessment?" + of + "towards=" + level.id(), level.name());
            if (level.id().equals(sheet.towards())) link.getElement().setAttribute("aria-current", "true");
            nav.add(link);
        }
        return nav;
    }
}
