package dev.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import dev.waymark.testing.Http;
import dev.waymark.testing.HttpTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What every answer carries for the browser's own protections, and what is not answered at all. */
@HttpTest
class AnswersIT {

    private final Http visitor;

    AnswersIT(@LocalServerPort int port) {
        this.visitor = new Http(port);
    }

    static Stream<String> routes() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var routes = Stream.<String>builder();
        for (var view : scanner.findCandidateComponents("dev.waymark")) {
            var route = Class.forName(view.getBeanClassName())
                    .getAnnotation(Route.class)
                    .value();
            routes.add("/"
                    + route.replace(":id", "0198f3a2-0000-7000-8000-000000000000")
                            .replace(":token", "unknown"));
        }
        return Stream.concat(
                routes.build(), Stream.of("/nothere", "/people/nobody", "/VAADIN/nothere.js", "/css/nothere.css"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyPageIsProtectedByTheBrowserToo(String route) {
        var stranger = visitor.get(route);
        assertProtected(stranger);
        visitor.signIn("head@example.com", "waymark-demo");
        assertProtected(visitor.get(route));
        assertProtected(visitor.get("/?v-r=init&location=" + route.substring(1)));
    }

    private static void assertProtected(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src", "frame-ancestors 'none'");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(answer.headers().allValues("X-Frame-Options")).containsOnly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).hasSize(1).doesNotContain("unsafe-url");
    }

    @Test
    void anAddressWithATokenIsToldToNobody() {
        assertThat(visitor.get("/welcome/unknown").headers().allValues("Referrer-Policy"))
                .containsExactly("no-referrer");
        assertThat(visitor.get("/login").headers().allValues("Referrer-Policy")).containsExactly("same-origin");
    }

    @Test
    void styleSheetsAreKeptAndProtected() {
        var answer = visitor.get("/css/waymark.css");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void otherMethodsThanThoseOfABrowserAreRefused(String method) {
        for (var address : List.of("/login", "/?v-r=uidl&v-uiId=0", "/VAADIN/x", "/css/waymark.css")) {
            var answer = visitor.method(method, address);
            assertThat(answer.statusCode()).as(method + " " + address).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1e9", "99999999999", "0x1", "%00"})
    void aNumberOfAPageThatIsNoneIsNotUnderstood(String number) {
        for (var handler : List.of("uidl", "heartbeat", "push", "init"))
            assertThat(visitor.get("/?v-r=" + handler + "&v-uiId=" + number).statusCode())
                    .as(handler)
                    .isEqualTo(400);
    }

    @Test
    void noAnswerLeadsToTheHostThatARequestClaims() {
        var claims = "evil.localhost";
        assertThat(location(visitor.get("/people?page=2", "Host", claims))).isEqualTo("/login");
        var in = visitor.signIn("pm@example.com", "waymark-demo", "Host", claims);
        assertThat(location(in)).startsWith("/").doesNotStartWith("//").doesNotContain(claims);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere");
    }

    @Test
    void aDemoRefusesWhatComesFromElsewhere() {
        for (var header : List.of("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Forwarded-Proto", "Via")) {
            var answer = visitor.get("/login", header, "203.0.113.7", "Accept-Language", "de");
            assertThat(answer.statusCode()).as(header).isEqualTo(403);
            assertThat(answer.body()).contains("Diese Demo antwortet nur ihrem eigenen Rechner");
            assertProtected(answer);
        }
        assertThat(visitor.get("/login", "Host", "rebound.example").statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
    }
}
