package dev.waymark.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testing.HttpTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger's broken requests write into the log: read off the real output. */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class BadTrafficIT {

    private static final String HOSTILE = "x\\nFORGED line \\u001b[31m red \\u202e turned";
    private static final Pattern COOKIE = Pattern.compile("JSESSIONID=[^;]+");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void eachBrokenRequestIsOneLineAtMostAndNobodysInputIsALineOfItsOwn(CapturedOutput output) throws Exception {
        var written = new TreeMap<String, Long>();
        for (var request : broken().entrySet()) {
            var before = output.getAll().length();
            request.getValue().send();
            written.put(
                    request.getKey(), output.getAll().substring(before).lines().count());
        }
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("FORGED") || line.startsWith("\tat "));
        assertThat(output.getAll()).doesNotContain("\u001b[31m", "\u202e");
        assertThat(written).allSatisfy((request, lines) -> assertThat(lines).isLessThanOrEqualTo(1));
        assertThat(written.values())
                .as("some of it is told, or nothing was tested: %s", written)
                .contains(1L);
        assertThat(output.getAll()).contains("FORGED line \\u001b[31m red \\u202e turned");
    }

    private Map<String, Sending> broken() throws IOException {
        var start = send("GET /?v-r=init&location=login&query= HTTP/1.1\r\n", "");
        var cookie = COOKIE.matcher(start);
        var key = KEY.matcher(start);
        assertThat(cookie.find() && key.find()).isTrue();
        var session = "Cookie: " + cookie.group() + "\r\n";
        var call = "{\"csrfToken\":\"" + key.group(1) + "\",\"syncId\":0,\"clientId\":0,\"rpc\":";
        var sendings = new TreeMap<String, Sending>();
        sendings.put("no JSON", () -> uidl(session, "garbage\nFORGED \u001b[31m"));
        sendings.put("another JSON", () -> uidl(session, "[]"));
        sendings.put(
                "a number that is none",
                () -> uidl(session, call.replace("\"syncId\":0", "\"syncId\":\"" + HOSTILE + "\"") + "[]}"));
        sendings.put("an unknown kind", () -> uidl(session, call + "[{\"type\":\"" + HOSTILE + "\",\"node\":1}]}"));
        sendings.put(
                "a made-up method",
                () -> uidl(
                        session,
                        call + "[{\"type\":\"publishedEventHandler\",\"node\":1,\"templateEventMethodName\":\""
                                + HOSTILE + "\",\"templateEventMethodArgs\":[],\"promise\":1}]}"));
        sendings.put(
                "a made-up property",
                () -> uidl(
                        session,
                        call + "[{\"type\":\"mSync\",\"node\":1,\"feature\":1,\"property\":\"" + HOSTILE
                                + "\",\"value\":1}]}"));
        sendings.put("a foreign key", () -> uidl(session, "{\"csrfToken\":\"" + HOSTILE + "\",\"rpc\":[]}"));
        sendings.put("an unknown page", () -> send("POST /?v-r=uidl&v-uiId=abc%0AFORGED HTTP/1.1\r\n" + session, "{}"));
        sendings.put(
                "an unknown page that lives",
                () -> send("POST /?v-r=heartbeat&v-uiId=abc%0AFORGED HTTP/1.1\r\n" + session, ""));
        sendings.put(
                "a broken upload",
                () -> send(
                        "POST /VAADIN/dynamic/resource/0/abc/upload HTTP/1.1\r\n"
                                + "Content-Type: multipart/form-data; boundary=x\r\n" + session,
                        "--x\r\nFORGED"));
        sendings.put(
                "a broken form",
                () -> send("POST /login HTTP/1.1\r\nContent-Type: multipart/form-data\r\n", "--x\r\nFORGED"));
        sendings.put("a broken address", () -> send("GET /a%zz%0d%0aFORGED HTTP/1.1\r\n", ""));
        sendings.put("an address with line breaks", () -> send("GET /a%0d%0aFORGED%1b[31m HTTP/1.1\r\n", ""));
        sendings.put("an unknown verb", () -> send("FORGED / HTTP/1.1\r\n", ""));
        sendings.put("a verb with escape codes", () -> send("G\u001b[31mET / HTTP/1.1\r\n", ""));
        sendings.put("an unwanted verb", () -> send("PUT /login HTTP/1.1\r\n", "x"));
        sendings.put("a header too long", () -> send("GET / HTTP/1.1\r\nX-A: " + "a".repeat(20_000) + "\r\n", ""));
        sendings.put("a broken header", () -> send("GET / HTTP/1.1\r\nFOR\u001bGED: 1\r\n", ""));
        sendings.put("a broken cookie", () -> send("GET /login HTTP/1.1\r\nCookie: a=\u0001\u001b[31mFORGED\r\n", ""));
        return sendings;
    }

    private String uidl(String session, String body) throws IOException {
        return send("POST /?v-r=uidl&v-uiId=0 HTTP/1.1\r\nContent-Type: application/json\r\n" + session, body);
    }

    private String send(String head, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write((head + "Host: localhost\r\nConnection: close\r\nContent-Length: " + bytes.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private interface Sending {

        String send() throws IOException;
    }
}
