package dev.waymark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's side of a session without a browser: it signs in, opens pages and clicks, and can send what none would. */
public final class WireBrowser {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLICK = """
            {"type":"event","node":%d,"event":"click","data":{"event.shiftKey":false,"event.metaKey":false,\
            "event.detail":1,"event.ctrlKey":false,"event.clientX":1,"event.clientY":1,"event.altKey":false,\
            "event.button":0,"event.screenY":1,"event.screenX":1}}""";

    private final String address;
    private final String userAgent;
    private String cookie = "";
    private String forgeryToken = "";

    /** @param address where the application answers, with a slash at the end */
    public WireBrowser(String address, String userAgent) {
        this.address = address;
        this.userAgent = userAgent;
    }

    public WireBrowser signIn(String email, String password) {
        forgeryToken = find(get("login").body(), "name=\"_csrf\" content=\"([^\"]+)\"");
        var answer = send(
                "POST",
                "login",
                "application/x-www-form-urlencoded",
                "username=" + encoded(email) + "&password=" + encoded(password) + "&_csrf=" + encoded(forgeryToken));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("wrong", "wait");
        forgeryToken = find(get("").body(), "name=\"_csrf\" content=\"([^\"]+)\"");
        return this;
    }

    /** A page of the session, on which the route has been opened. */
    public WirePage open(String route) {
        var init = get("?v-r=init&location=" + encoded(route) + "&query=").body();
        var page = new WirePage(
                find(init, "\"Vaadin-Security-Key\":\\s*\"([^\"]+)\""),
                find(init, "\"v-uiId\":\\s*(\\d+)"),
                Integer.parseInt(find(init, "\"syncId\":\\s*(\\d+)")));
        page.navigate(route);
        return page;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", "");
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send("POST", path, type, body);
    }

    public String cookie() {
        return cookie;
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header("User-Agent", userAgent)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) request.header("Content-Type", type);
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        if (method.equals("POST")) request.header("X-CSRF-TOKEN", forgeryToken);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .map(one -> one.split(";", 2)[0])
                    .filter(one -> one.startsWith("JSESSIONID="))
                    .forEach(one -> cookie = one);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String find(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    /** One page, with the counters by which Vaadin keeps order. */
    public final class WirePage {

        private final String key;
        private final String id;
        private int sync;
        private int sent;
        private String shown = "";

        private WirePage(String key, String id, int sync) {
            this.key = key;
            this.id = id;
            this.sync = sync;
        }

        public String id() {
            return id;
        }

        /** All that the page was told last. */
        public String shown() {
            return shown;
        }

        private void navigate(String route) {
            shown = WireBrowser.this
                    .post(address("/"), "application/json", body("""
                    {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"",\
                    "historyState":{"idx":0},"trigger":""}}""".formatted(route)))
                    .body();
            sync = Integer.parseInt(find(shown, "\"syncId\":\\s*(\\d+)"));
            sent++;
        }

        /** What the browser sends when the button with this text is clicked. */
        public String clickOn(String text) {
            return body(CLICK.formatted(parentOf(nodeSaying(text))));
        }

        /** The address of the page's own traffic, put below a path. */
        public String address(String path) {
            return path.substring(1) + "?v-r=uidl&v-uiId=" + id;
        }

        private String body(String rpc) {
            return "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}".formatted(key, rpc, sync, sent);
        }

        private int nodeSaying(String text) {
            for (var change : changes())
                if (change.path("value").asString("").equals(text))
                    return change.get("node").asInt();
            throw new AssertionError("nothing says " + text + " in " + shown);
        }

        private int parentOf(int node) {
            for (var change : changes())
                for (var child : change.path("addNodes"))
                    if (child.asInt() == node) return change.get("node").asInt();
            throw new AssertionError("node " + node + " stands nowhere in " + shown);
        }

        private JsonNode changes() {
            return JSON.readTree(shown.substring(shown.indexOf('{'))).path("changes");
        }
    }
}
