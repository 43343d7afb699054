package dev.waymark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One visitor who speaks HTTP: keeps cookies as a browser does, follows no redirect, and waits at most 20 seconds. The build lets it claim a host. */
public final class Http {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final String base;

    public Http(int port) {
        this.base = "http://localhost:" + port;
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String address, String... headers) {
        return send(request(address, headers).GET());
    }

    public HttpResponse<String> method(String method, String address, String... headers) {
        return send(request(address, headers).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    public HttpResponse<String> post(String address, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** As the login form does it: with the token that its page names. */
    public HttpResponse<String> signIn(String email, String password, String... headers) {
        var token = TOKEN.matcher(get("/login").body());
        if (!token.find()) throw new IllegalStateException("the login page names no token");
        return post("/login", Map.of("username", email, "password", password, "_csrf", token.group(1)), headers);
    }

    private HttpRequest.Builder request(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + address)).timeout(Duration.ofSeconds(20));
        if (!List.of(headers).contains("Accept")) request.header("Accept", "text/html");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
