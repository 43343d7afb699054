package dev.waymark;

import com.vaadin.flow.i18n.I18NProvider;
import dev.waymark.shell.RequestId;
import dev.waymark.web.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** What a browser shows where no view could answer: plain HTML in the same words as the error pages of the shell. */
@Component("error")
class PlainErrorPage implements View {

    private static final Logger log = LoggerFactory.getLogger(PlainErrorPage.class);

    private final I18NProvider texts;

    PlainErrorPage(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var key = Refusal.words(request).orElseGet(() -> key(request, response.getStatus()));
        Refusal.protect(response);
        var locale = request.getLocale();
        response.setContentType(getContentType());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                        <!doctype html>
                        <html lang="%1$s">
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%2$s · Waymark</title>
                        <link rel="icon" href="%5$s/css/waymark.svg">
                        <link rel="stylesheet" href="%5$s/css/waymark.css">
                        <body style="margin:0;font-family:system-ui,sans-serif;background:light-dark(#f6f7f9,#12161d)">
                        <main class="wm-login"><div class="wm-card wm-login-card">
                        <div class="wm-brand"><span class="wm-mark"></span><h1>%2$s</h1></div>
                        <p>%3$s</p>
                        <p><a href="%5$s/">%4$s</a></p>
                        </div></main>
                        </body>
                        </html>
                        """.formatted(
                        locale.getLanguage().equals("de") ? "de" : "en",
                        HtmlUtils.htmlEscape(texts.getTranslation(key, locale)),
                        HtmlUtils.htmlEscape(texts.getTranslation(key + "-text", locale, id(request))),
                        HtmlUtils.htmlEscape(texts.getTranslation("shell.error.start", locale)),
                        request.getContextPath()));
    }

    /** A refusal of what nobody only looked at: it came from elsewhere, or without the token against forgery. */
    private static String key(HttpServletRequest request, int status) {
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) return "shell.error.no-answer";
        if (status >= 500) return "shell.error.failure";
        var method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        var looks = "GET".equals(method == null ? request.getMethod() : method);
        return status == HttpServletResponse.SC_FORBIDDEN && !looks
                ? "shell.error.other-site"
                : "shell.error.not-found";
    }

    private static String id(HttpServletRequest request) {
        var id = RequestId.current();
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable problem)
            log.error("Unexpected problem {}", id, problem);
        return id;
    }
}
