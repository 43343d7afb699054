package dev.waymark.people.ui;

import dev.waymark.people.PersonalSection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/** A zip of everything about a person: {@code waymark.json} for machines, {@code waymark.html} for people. */
class OwnDataArchive {

    /** A text of the message bundles by its key. */
    @FunctionalInterface
    interface Texts {

        String of(String key, Object... arguments);
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Texts texts;
    private final Locale locale;

    OwnDataArchive(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    void write(List<PersonalSection> sections, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("waymark.json"));
        zip.write(json(sections));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("waymark.html"));
        zip.write(html(sections).outerHtml().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static byte[] json(List<PersonalSection> sections) {
        var content = new LinkedHashMap<String, Object>();
        sections.forEach(section -> content.put(section.kind(), section.rows()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
    }

    private Document html(List<PersonalSection> sections) {
        var page = Document.createShell("");
        page.charset(StandardCharsets.UTF_8);
        page.title(texts.of("people.data.title"));
        page.select("html").attr("lang", locale.getLanguage());
        page.head().appendElement("style").appendText("""
                body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem }
                table { border-collapse: collapse; width: 100% }
                th, td { border-bottom: 1px solid #ccc; padding: .3rem .6rem; text-align: left; vertical-align: top }
                """);
        page.body().appendElement("h1").text(texts.of("people.data.title"));
        sections.forEach(section -> append(section, page.body()));
        return page;
    }

    private void append(PersonalSection section, Element body) {
        body.appendElement("h2").text(texts.of("people.data.section." + section.kind()));
        if (section.rows().isEmpty()) {
            body.appendElement("p").text(texts.of("people.data.nothing"));
            return;
        }
        var table = body.appendElement("table");
        var head = table.appendElement("tr");
        section.rows()
                .getFirst()
                .keySet()
                .forEach(field -> head.appendElement("th").text(texts.of("people.data.field." + field)));
        for (var row : section.rows()) {
            var line = table.appendElement("tr");
            row.values().forEach(value -> line.appendElement("td").text(value == null ? "" : value.toString()));
        }
    }
}
