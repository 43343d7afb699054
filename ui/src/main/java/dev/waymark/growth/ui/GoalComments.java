package dev.waymark.growth.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import dev.waymark.growth.Comment;
import dev.waymark.growth.CommentId;
import dev.waymark.growth.Conversation;
import dev.waymark.growth.Conversation.Said;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.SayOnGoal;
import dev.waymark.people.PersonId;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import dev.waymark.shell.Card;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.Dates;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.Explained;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** What is said about a goal, on the goal's page, and a place to say more. */
class GoalComments extends Composite<Div> {

    private static final int SOME = 20;

    private final GoalId goal;
    private final CommentDesk desk;
    private final PersonId reader;
    private final Card card = new Card(getTranslation("comment.title"));
    private final TextArea words = new TextArea(getTranslation("comment.label"));
    private final Div readers = new Div();
    private final Paragraph none = new Paragraph(getTranslation("comment.none"));
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private final DraftKeeper keeper;
    private final FormProblems problems = new FormProblems().at(words, "comment.without-words", "comment.too-long");
    private CommentId next = CommentId.next();
    private int shown;

    GoalComments(GoalId goal, CommentDesk desk) {
        this.goal = goal;
        this.desk = desk;
        reader = desk.actor().get().id();
        words.setMaxLength(Comment.LONGEST);
        words.setMinRows(2);
        words.setWidthFull();
        keeper = new DraftKeeper(desk.drafts(), "comment/" + goal).keep("words", words);
        var send = new Button(getTranslation("comment.send"), click -> send());
        var form = new Div(keeper, words, readers, send);
        form.addClassName("wm-fields");
        none.addClassName("wm-muted");
        list.addClassName("wm-plain-list");
        more.addClickListener(click -> showMore());
        card.add(form, none, list, more);
        getContent().add(card);
        keeper.restore();
        refresh();
    }

    private void refresh() {
        shown = 0;
        list.removeAll();
        try {
            showMore();
        } catch (NotFound gone) {
            // narrowed or no longer shared while it was open
            card.setVisible(false);
            Problems.show(gone);
        }
    }

    private void showMore() {
        var conversation = desk.commenting().about(goal, new Slice(shown, SOME));
        conversation.comments().forEach(said -> list.add(item(said)));
        shown += conversation.comments().size();
        card.withHint(conversation.count() == 0 ? "" : Integer.toString(conversation.count()));
        none.setVisible(conversation.count() == 0);
        list.setVisible(conversation.count() > 0);
        more.setVisible(shown < conversation.count());
        more.setText(getTranslation("comment.more", Math.min(SOME, conversation.count() - shown)));
        readers.removeAll();
        readers.add(Readers.sentence(whoReads(conversation)));
    }

    private String whoReads(Conversation conversation) {
        return conversation.owner().id().equals(reader)
                ? Readers.ofOwn(conversation.visibility())
                : Readers.of(conversation.visibility(), conversation.owner().name());
    }

    private ListItem item(Said said) {
        var author = new Span(
                said.author().id().equals(reader)
                        ? getTranslation("comment.you")
                        : said.author().name());
        author.addClassName("wm-strong");
        var head = new Div(author, new Span(" "), when(said));
        var text = new Paragraph(said.words());
        text.addClassName("wm-evidence-impact");
        var item = new ListItem(head, text);
        item.addClassName("wm-evidence");
        if (said.isRemovable(reader, desk.clock().instant())) {
            var takeBack = new Button(getTranslation("comment.take-back"), click -> askToTakeBack(said));
            takeBack.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            item.add(takeBack);
        }
        return item;
    }

    private Span when(Said said) {
        var day = LocalDate.ofInstant(said.madeAt(), desk.clock().getZone());
        var when = new Span(Dates.ago(day, LocalDate.now(desk.clock())));
        when.addClassNames("wm-muted", "wm-small");
        return Explained.by(
                when,
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .localizedBy(getLocale())
                        .withZone(Dates.zone(desk.clock()))
                        .format(said.madeAt()));
    }

    private void send() {
        problems.begin();
        var said = problems.submit(
                () -> desk.commenting().say(new SayOnGoal(next, goal, words.getValue())), this::refresh);
        if (!said) return;
        next = CommentId.next();
        keeper.saved();
        words.clear();
        keeper.restore();
        Problems.done(getTranslation("comment.sent"));
        refresh();
    }

    private void askToTakeBack(Said said) {
        Confirm.ask(
                getTranslation("comment.take-back.title"),
                getTranslation("comment.take-back.consequence", Comment.REMOVABLE_FOR.toHours()),
                getTranslation("comment.take-back"),
                () -> takeBack(said));
    }

    private void takeBack(Said said) {
        try {
            desk.commenting().takeBack(said.id());
            Problems.done(getTranslation("comment.taken-back"));
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
        refresh();
    }
}
