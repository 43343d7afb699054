package dev.waymark.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testing.HttpTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class HashedFilesIT {

    private static final Pattern BUNDLE = Pattern.compile("src=\"\\./(VAADIN/build/[^\"]+\\.js)\"");

    @LocalServerPort
    int port;

    @Test
    void theBundleIsKeptForAYearAndStillCompressed() throws Exception {
        var bundle = get(bundle(), "gzip");
        assertThat(bundle.statusCode()).isEqualTo(200);
        assertThat(cache(bundle)).isEqualTo("public, max-age=31536000, immutable");
        assertThat(bundle.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void whatHasNoHashIsAskedForAgain() throws Exception {
        for (var path :
                new String[] {"css/waymark.css", "css/waymark.svg", "login", "VAADIN/build/nothing-BNp73Egs.js"})
            assertThat(cache(get(path, "gzip"))).as(path).doesNotContain("immutable", "31536000");
        var style = get("css/waymark.css", "gzip");
        assertThat(style.headers().firstValue("Last-Modified")).isPresent();
        assertThat(style.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private String bundle() throws Exception {
        var page = BUNDLE.matcher(get("login", "identity").body());
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    private static String cache(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    private HttpResponse<String> get(String path, String encoding) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                            .header("Accept-Encoding", encoding)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
