package dev.waymark.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.waymark.people.roster.ImportId;
import dev.waymark.people.roster.ImportOverview;
import dev.waymark.people.roster.ImportOverview.Stage;
import dev.waymark.people.roster.RosterImporting;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Problems;
import java.io.IOException;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The first step: the file, and the imports that can be continued. */
class ImportStart extends Div {

    private static final int MEGABYTE = 1024 * 1024;

    private final RosterImporting importing;
    private final BiConsumer<@Nullable ImportId, @Nullable Stage> open;
    private final Upload upload = new Upload();
    private final Div problem = new Div();

    /** What the upload's request came to; read when the browser says that the upload has ended. */
    private volatile @Nullable ImportId begun;

    private volatile @Nullable RuntimeException refused;

    ImportStart(RosterImporting importing, BiConsumer<@Nullable ImportId, @Nullable Stage> open) {
        this.importing = importing;
        this.open = open;
        addClassName("wm-stack");
        problem.addClassNames("wm-banner", "wm-banner-risk");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        prepareUpload();
        var content = new Div(explanation(), problem, upload);
        content.addClassName("wm-stack");
        add(new Card(getTranslation("import.file.title"), content));
        var recent = importing.recent();
        if (!recent.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("wm-import-recent");
            recent.forEach(overview -> list.add(line(overview)));
            add(new Card(getTranslation("import.recent.title"), list).withHint(getTranslation("import.recent.hint")));
        }
    }

    private Div explanation() {
        var needed = new Paragraph(getTranslation("import.file.needed"));
        var promise = new Paragraph(getTranslation("import.file.promise"));
        promise.addClassName("wm-muted");
        return new Div(needed, promise);
    }

    private void prepareUpload() {
        var button = new Button(getTranslation("import.file.choose"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(getTranslation("import.file.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(importing.largestFile());
        // the file as it is: the limits of form uploads do not apply
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setI18n(words());
        upload.setUploadHandler((UploadHandler) this::receive);
        upload.addFileRejectedListener(event -> say(event.getErrorMessage()));
        upload.getElement().addEventListener("upload-success", event -> received());
        upload.getElement().addEventListener("upload-error", event -> received());
    }

    private UploadI18N words() {
        var megabytes = importing.largestFile() / MEGABYTE;
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("import.file.choose"))
                        .setMany(getTranslation("import.file.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("import.file.drop"))
                        .setMany(getTranslation("import.file.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("rule.import.too-large", megabytes))
                        .setTooManyFiles(getTranslation("import.file.one"))
                        .setIncorrectFileType(getTranslation("rule.import.binary")));
    }

    /** Runs in the request of the upload, which is apart from the view's own. */
    private void receive(UploadEvent event) throws IOException {
        begun = null;
        refused = null;
        var content = event.getInputStream().readNBytes(importing.largestFile() + 1);
        try {
            begun = importing.begin(event.getFileName(), content);
        } catch (RuntimeException refusal) {
            refused = refusal;
        }
    }

    private void received() {
        upload.clearFileList();
        var id = begun;
        if (id != null) open.accept(id, null);
        else say(refused == null ? getTranslation("import.file.broke-off") : Problems.describe(refused));
    }

    private void say(String text) {
        problem.setText(text + " " + getTranslation("import.file.nothing-written"));
        problem.setVisible(true);
    }

    private ListItem line(ImportOverview overview) {
        var name = new Button(overview.fileName(), event -> open.accept(overview.id(), null));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        var zone = ZoneId.systemDefault();
        var day = Dates.medium(overview.createdAt().atZone(zone).toLocalDate());
        var state = overview.stage() == Stage.DONE ? "import.recent.done" : "import.recent.open";
        var said = new Span(getTranslation(
                state, overview.createdBy(), day, overview.counts().written()));
        said.addClassName("wm-muted");
        return new ListItem(name, said);
    }
}
