package dev.waymark.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/**
 * All texts, from one bundle a feature: {@code people.list.title} is looked up in {@code messages/people_<language>},
 * and {@code rule.people.…}, the words for a broken rule, too. Texts are {@link MessageFormat} patterns.
 */
@Component
class Messages implements I18NProvider {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    /** A missing text shows its key, so that it is seen and reported; a test finds it first. */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        try {
            var pattern = bundle(key, locale).getString(key);
            return new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    private static ResourceBundle bundle(String key, Locale locale) {
        var path = key.startsWith("rule.") ? key.substring("rule.".length()) : key;
        var dot = path.indexOf('.');
        var feature = dot < 0 ? "shell" : path.substring(0, dot);
        var language = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        return ResourceBundle.getBundle(
                "messages/" + feature,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
