package dev.waymark;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

/** Every setting that is documented, with values that nobody can mean: each ends in words. */
class SettingsTest {

    private static final String URL = "spring.datasource.url";
    private static final String SOUND_URL = "jdbc:postgresql://db.example.com:5432/waymark?sslmode=verify-full";

    /** What is refused and what is taken; a setting that is documented and is not here fails the test. */
    private record Case(List<String> rubbish, List<String> sound) {}

    private static final Map<String, Case> CASES = Map.ofEntries(
            of("server.port", List.of("abc", "99999", "-1", "80 80", ""), List.of("0", "8080", "65535")),
            of(
                    "server.address",
                    List.of("no.such.host.invalid", "256.1.1.1", "192.0.2.1"),
                    List.of("127.0.0.1", "0.0.0.0")),
            of("waymark.home", List.of("pom.xml", "a\u0000b"), List.of("", "target/nowhere-yet")),
            of("waymark.demo", List.of("perhaps", "ja"), List.of("true", "FALSE", "")),
            of(
                    URL,
                    List.of(
                            "postgresql://db/waymark",
                            "db.example.com",
                            "jdbc:mysql://db/waymark",
                            "jdbc:postgresql://db:abc/x"),
                    List.of(SOUND_URL, "jdbc:postgresql://a:1,b:2/waymark", "")),
            of("spring.datasource.username", List.of("waymark"), List.of("")),
            of("spring.datasource.password", List.of("secret"), List.of("")),
            of("spring.datasource.hikari.maximum-pool-size", List.of("1", "0", "-3", "many", ""), List.of("2", "20")),
            of("waymark.database.longest-query", List.of("soon", "0s", "-1s", "5", "1 hour"), List.of("30s", "PT1M")),
            of("waymark.database.longest-wait", List.of("never", "0", "-5s", ""), List.of("5s", "500ms")),
            of("waymark.database.longest-work", List.of("a while", "0m"), List.of("10m")),
            of("server.servlet.session.timeout", List.of("long", "-5m", "0", "10s"), List.of("60m", "3600")),
            of("server.servlet.session.cookie.secure", List.of("perhaps", "https"), List.of("true", "FALSE")),
            of(
                    "waymark.proxy",
                    List.of(
                            "proxy.example.com",
                            "10.0.0.0/99",
                            "10.0.0",
                            "300.1.1.1",
                            ".*",
                            "10.0.0.5;x",
                            "all",
                            "10.0.0.5,"),
                    List.of("10.0.0.5", "10.0.1.0/24, 192.168.1.1", "::1", "2001:db8::/32", "")),
            of("waymark.session.longest", List.of("long", "0", "10s", ""), List.of("12h", "1d")),
            of("waymark.session.pages", List.of("0", "-1", "many", ""), List.of("1", "50")),
            of("waymark.session.kept-for", List.of("a month", "0d"), List.of("30d")),
            of("management.server.port", List.of("abc", "99999", "-2"), List.of("-1", "0", "8081")),
            of(
                    "management.server.address",
                    List.of("no.such.host.invalid", "192.0.2.1"),
                    List.of("127.0.0.1", "0.0.0.0")),
            of("waymark.drain", List.of("soon", "-1s", ""), List.of("0s", "10s")),
            of("server.tomcat.connection-timeout", List.of("soon", "0", "-1s"), List.of("20s", "20000")),
            of("logging.structured.format.console", List.of("json", "xml"), List.of("ecs", "logstash", "")),
            of(
                    "waymark.zone",
                    List.of("Rubbish/Land", "Berlin", "+25:00"),
                    List.of("Europe/Berlin", "UTC", "+02:00", "")),
            of("waymark.jobs.every", List.of("often", "-3m", ""), List.of("0", "3m", "0s")),
            of(
                    "waymark.starting-framework",
                    List.of("file:/no/such.yaml", "file:/", "nowhere.yaml"),
                    List.of("file:pom.xml")),
            of("waymark.import.largest-file", List.of("huge", "0", "-1MB", "20 apples"), List.of("20MB", "512KB")),
            of("waymark.import.kept-for", List.of("a week", "0d", "-7d", "7"), List.of("7d", "12h")),
            of("logging.level.dev.waymark", List.of("rubbish", "3"), List.of("info", "DEBUG", "off")));

    private static Map.Entry<String, Case> of(String property, List<String> rubbish, List<String> sound) {
        return Map.entry(property, new Case(rubbish, sound));
    }

    @Test
    void everyDocumentedSettingIsCheckedAndHasACase() throws IOException {
        var documented = rows(Path.of("..", "docs", "operations.md"), "\\| `([A-Z_]+)` \\| `([a-z.-]+)` \\|.*")
                .toList();
        assertThat(documented).hasSizeGreaterThan(10);
        var properties = new TreeSet<String>();
        for (var row : documented) {
            properties.add(row.group(2));
            assertThat(Settings.ALL)
                    .as(row.group(2))
                    .anySatisfy(setting -> assertThat(setting.variable()).isEqualTo(row.group(1)));
        }
        assertThat(CASES.keySet())
                .as("cases, against docs/operations.md")
                .containsExactlyInAnyOrderElementsOf(properties);
        assertThat(Settings.ALL)
                .as("checks, against docs/operations.md")
                .extracting(Settings.Setting::property)
                .containsExactlyInAnyOrderElementsOf(properties);
    }

    @Test
    void theReadMeNamesNoOther() throws IOException {
        var variables = Settings.ALL.stream().map(Settings.Setting::variable).toList();
        var named = rows(Path.of("..", "README.md"), "\\| `([A-Z_]+)`.* \\|.*\\|.*\\|")
                .map(row -> row.group(1))
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(3)
                .allSatisfy(variable -> assertThat(variables).contains(variable));
    }

    private static Stream<MatchResult> rows(Path page, String row) throws IOException {
        return Pattern.compile("^" + row + "$", Pattern.MULTILINE)
                .matcher(Files.readString(page))
                .results();
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("rubbish")
    void rubbishEndsInWordsThatNameSettingAndWhatIsRight(String property, String value) {
        var environment = new MockEnvironment().withProperty(property, value);
        var setting = setting(property);
        assertThatThrownBy(() -> Settings.check(environment)).isInstanceOfSatisfying(BadSetting.class, bad -> {
            var told = requireNonNull(new BadSettingAnalyzer().analyze(new IllegalStateException(bad)));
            assertThat(told.getDescription()).contains(setting.variable()).contains(property);
            assertThat(told.getDescription() + told.getAction())
                    .contains(isSecret(property) ? "SPRING_DATASOURCE_URL" : "\"" + value + "\"");
            assertThat(told.getAction()).contains(isSecret(property) ? "embedded" : setting.right());
        });
    }

    private static boolean isSecret(String property) {
        return property.equals("spring.datasource.username") || property.equals("spring.datasource.password");
    }

    private static Stream<Object[]> rubbish() {
        return CASES.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().rubbish().stream().map(value -> new Object[] {entry.getKey(), value}));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("sound")
    void whatIsRightIsTaken(String property, String value) {
        assertThatCode(() -> Settings.check(new MockEnvironment().withProperty(property, value)))
                .doesNotThrowAnyException();
    }

    private static Stream<Object[]> sound() {
        return CASES.entrySet().stream()
                .flatMap(entry -> entry.getValue().sound().stream().map(value -> new Object[] {entry.getKey(), value}));
    }

    @Test
    void userAndPasswordAreTakenWithAnAddress() {
        assertThatCode(() -> Settings.check(new MockEnvironment()
                        .withProperty(URL, SOUND_URL)
                        .withProperty("spring.datasource.username", "waymark")
                        .withProperty("spring.datasource.password", "secret")))
                .doesNotThrowAnyException();
    }

    @Test
    void neverTellsAPassword() {
        for (var url : List.of("postgresql://u:geheim@db/x", "jdbc:mysql://db/x?user=u&password=geheim"))
            assertThatThrownBy(() -> Settings.check(new MockEnvironment().withProperty(URL, url)))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageNotContaining("geheim");
        assertThatThrownBy(() ->
                        Settings.check(new MockEnvironment().withProperty("spring.datasource.password", "geheim")))
                .isInstanceOf(BadSetting.class)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void seesThatSomebodyElseHasThePort() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = new MockEnvironment().withProperty("server.port", String.valueOf(other.getLocalPort()));
            assertThatThrownBy(() -> StartCheck.requireFreePort(taken)).isInstanceOf(PortInUseException.class);
            other.close();
            assertThatCode(() -> StartCheck.requireFreePort(taken)).doesNotThrowAnyException();
        }
    }

    private static Settings.Setting setting(String property) {
        return Settings.ALL.stream()
                .filter(setting -> setting.property().equals(property))
                .findFirst()
                .orElseThrow();
    }
}
