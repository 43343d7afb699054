package dev.waymark.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.shell.RequestId;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** On a Tomcat of its own, with a servlet that fails and a page that says so. */
class RequestIdValveTest {

    private final Tomcat tomcat = new Tomcat();

    @TempDir
    Path base;

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(base.toString());
        tomcat.setSilent(true);
        var connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        tomcat.setConnector(connector);
        var context = tomcat.addContext("", base.toString());
        Tomcat.addServlet(context, "works", new Answering(false));
        context.addServletMappingDecoded("/works", "works");
        Tomcat.addServlet(context, "fails", new Answering(true));
        context.addServletMappingDecoded("/fails", "fails");
        Tomcat.addServlet(context, "page", new Answering(false));
        context.addServletMappingDecoded("/page", "page");
        var page = new ErrorPage();
        page.setLocation("/page");
        context.addErrorPage(page);
        tomcat.getEngine().getPipeline().addValve(new RequestIdValve());
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void theIdOfTheAnswerIsTheOneOfTheLog() throws Exception {
        var answer = get("/works", Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(id(answer));
        assertThat(UUID.fromString(id(answer)).version()).isEqualTo(7);
    }

    @Test
    void thePageThatSaysWhatFailedHasTheIdOfTheRequestThatFailed() throws Exception {
        var answer = get("/fails", Map.of());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo(id(answer));
    }

    @Test
    void eachRequestOfAConnectionHasItsOwn() throws Exception {
        assertThat(id(get("/works", Map.of()))).isNotEqualTo(id(get("/works", Map.of())));
    }

    @Test
    void nobodyChoosesAnId() throws Exception {
        var answer = get("/works", Map.of(RequestIdValve.HEADER, "mine", "X-Correlation-Id", "mine"));
        assertThat(answer.headers().allValues(RequestIdValve.HEADER)).hasSize(1);
        assertThat(id(answer)).isNotEqualTo("mine");
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path));
            headers.forEach(request::header);
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String id(HttpResponse<?> answer) {
        return answer.headers().firstValue(RequestIdValve.HEADER).orElseThrow();
    }

    /** Writes the id that a line of the log would carry now. */
    private static final class Answering extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final boolean failing;

        Answering(boolean failing) {
            this.failing = failing;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (failing) throw new IllegalStateException("it does not work");
            try (OutputStream body = response.getOutputStream()) {
                body.write(String.valueOf(MDC.get(RequestId.KEY)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }
}
