package dev.waymark.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testing.HttpTest;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class HalfSentBodiesIT {

    /** More than a server with a thread for each request has threads. */
    private static final int CONNECTIONS = 220;

    private static final byte[] HALF = """
            POST /login HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: 1000\r
            \r
            username=""".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Test
    void whoNeverFinishesARequestKeepsNobodyElseWaiting() throws Exception {
        var connections = new ArrayList<Socket>();
        try (var client = HttpClient.newHttpClient()) {
            for (var number = 0; number < CONNECTIONS; number++) {
                var connection = new Socket(InetAddress.getLoopbackAddress(), port);
                connections.add(connection);
                connection.getOutputStream().write(HALF);
            }
            for (var number = 0; number < 3; number++) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        BodyHandlers.discarding());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        } finally {
            for (var connection : connections) connection.close();
        }
    }
}
