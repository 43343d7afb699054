package dev.waymark;

import dev.waymark.web.ProxyAddresses;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.logging.LogLevel;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.unit.DataSize;

/**
 * Every setting that docs/operations.md describes, and what is right for it: checked at the start, before the database
 * is touched. A test compares this list with the table there.
 */
final class Settings {

    private static final String URL = "spring.datasource.url";

    /**
     * One of them.
     *
     * @param right completes "Set it to …"
     * @param mayBeEmpty whether an empty value is the same as none
     */
    record Setting(String property, String right, boolean mayBeEmpty, Predicate<String> check) {

        /** The name as an environment variable. */
        String variable() {
            return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        }

        private boolean accepts(String value) {
            if (value.isBlank()) return mayBeEmpty;
            try {
                return check.test(value.strip());
            } catch (Exception unreadable) {
                return false;
            }
        }
    }

    static final List<Setting> ALL = List.of(
            needed("server.port", "a port from 1 to 65535, or 0 for any that is free", number(0, 65_535)),
            needed(
                    "server.address",
                    "an address of this machine, such as 127.0.0.1 or 0.0.0.0",
                    Settings::isOwnAddress),
            optional(
                    "waymark.home",
                    "a directory, or one that can be made",
                    home -> !Files.isRegularFile(Path.of(home))),
            optional("waymark.demo", "true or false", oneOf("true", "false", "on", "off", "yes", "no", "1", "0")),
            optional(URL, "an address as in jdbc:postgresql://db.example.com:5432/waymark", Settings::isDatabase),
            optional("spring.datasource.username", "the user of the database", any -> true),
            optional("spring.datasource.password", "the password of that user", any -> true),
            needed(
                    "spring.datasource.hikari.maximum-pool-size",
                    "a number from 2 to 1000: a piece of work may need two connections at once",
                    number(2, 1000)),
            needed("waymark.database.longest-query", "a time as in 30s or 2m", atLeast(Duration.ofMillis(100))),
            needed("waymark.database.longest-wait", "a time as in 5s", atLeast(Duration.ofMillis(100))),
            needed("waymark.database.longest-work", "a time as in 10m", atLeast(Duration.ofMillis(100))),
            needed(
                    "server.servlet.session.timeout",
                    "a time of one minute or longer, as in 60m",
                    time -> atLeast(Duration.ofMinutes(1), time, ChronoUnit.SECONDS)),
            needed("server.servlet.session.cookie.secure", "true or false", oneOf("true", "false")),
            optional(
                    "waymark.proxy",
                    "the address of the proxy, several with commas, or a network as in 10.0.1.0/24",
                    proxies -> !ProxyAddresses.of(proxies).networks().isEmpty()),
            needed(
                    "waymark.session.longest",
                    "a time of one minute or longer, as in 12h",
                    atLeast(Duration.ofMinutes(1))),
            needed("waymark.session.pages", "a number from 1 to 10000", number(1, 10_000)),
            needed("waymark.session.kept-for", "a time as in 30d", atLeast(Duration.ofMinutes(1))),
            needed(
                    "management.server.port",
                    "a port from 1 to 65535 other than the public one, 0 for any that is free, or -1 for none",
                    number(-1, 65_535)),
            needed(
                    "management.server.address",
                    "an address of this machine, such as 127.0.0.1 or 0.0.0.0",
                    Settings::isOwnAddress),
            needed("waymark.drain", "a time as in 10s, or 0 for none", atLeast(Duration.ZERO)),
            needed("server.tomcat.connection-timeout", "a time as in 20s", atLeast(Duration.ofMillis(100))),
            optional("logging.structured.format.console", "ecs, gelf or logstash", oneOf("ecs", "gelf", "logstash")),
            optional(
                    "waymark.zone",
                    "a time zone as in Europe/Berlin or UTC",
                    zone -> !ZoneId.of(zone).getId().isEmpty()),
            needed("waymark.jobs.every", "a time as in 3m, or 0 for never", atLeast(Duration.ZERO)),
            needed(
                    "waymark.starting-framework",
                    "a file that is there and can be read, as in file:/etc/waymark/career.yaml",
                    file -> new DefaultResourceLoader().getResource(file).isReadable()),
            needed(
                    "waymark.import.largest-file",
                    "a size as in 20MB",
                    size -> DataSize.parse(size).toBytes() > 0),
            needed("waymark.import.kept-for", "a time as in 7d or 12h", atLeast(Duration.ofMinutes(1))),
            // told by the framework itself, which reads it first
            needed(
                    "logging.level.dev.waymark",
                    "off, error, warn, info, debug or trace",
                    level -> isNamed(level, LogLevel.values())));

    private Settings() {}

    /** @throws BadSetting for the first that cannot be used */
    static void check(Environment environment) {
        for (var setting : ALL) {
            var value = environment.getProperty(setting.property());
            if (value != null && !setting.accepts(value)) throw BadSetting.value(setting, value);
        }
        // or somebody who forgot the address would find the embedded database, empty
        if (isBlank(environment, URL)) {
            for (var setting : ALL) {
                var belongsToTheAddress = setting.property().equals("spring.datasource.username")
                        || setting.property().equals("spring.datasource.password");
                if (belongsToTheAddress && !isBlank(environment, setting.property()))
                    throw BadSetting.alone(setting, "SPRING_DATASOURCE_URL");
            }
        }
    }

    private static boolean isBlank(Environment environment, String property) {
        return environment.getProperty(property, "").isBlank();
    }

    private static Setting needed(String property, String right, Predicate<String> check) {
        return new Setting(property, right, false, check);
    }

    private static Setting optional(String property, String right, Predicate<String> check) {
        return new Setting(property, right, true, check);
    }

    private static Predicate<String> number(int least, int most) {
        return value -> Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static Predicate<String> atLeast(Duration least) {
        return value -> atLeast(least, value, ChronoUnit.MILLIS);
    }

    /** @param unit as which the framework takes a plain number */
    private static boolean atLeast(Duration least, String value, ChronoUnit unit) {
        return DurationStyle.detectAndParse(value, unit).compareTo(least) >= 0;
    }

    private static Predicate<String> oneOf(String... values) {
        return value -> Set.of(values).contains(value.toLowerCase(Locale.ROOT));
    }

    private static boolean isNamed(String value, Enum<?>[] names) {
        return Stream.of(names).anyMatch(name -> name.name().equalsIgnoreCase(value));
    }

    private static boolean isDatabase(String url) {
        return url.startsWith("jdbc:postgresql:") && Driver.parseURL(url, null) != null;
    }

    private static boolean isOwnAddress(String address) {
        try {
            var found = InetAddress.getByName(address);
            return found.isAnyLocalAddress()
                    || found.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(found) != null;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
