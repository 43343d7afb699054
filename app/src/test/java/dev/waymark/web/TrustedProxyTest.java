package dev.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.testing.Http;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.mock.env.MockEnvironment;

/** On a real Tomcat with nothing in it but a servlet that repeats what it is told of the sender. */
class TrustedProxyTest {

    private static final String[] FORWARDED = {
        "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "people.example.com"
    };

    @ParameterizedTest
    @CsvSource({
        ", none", // no proxy named
        "10.0.0.5, none", // not the one that asks
        "10.0.0.0/8, native",
        "'192.168.1.1,172.16.0.0/12', none"
    })
    void nobodyElseIsBelieved(String proxy, String strategy) {
        assertThat(answer(proxy, strategy)).isEqualTo("127.0.0.1 http localhost");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, none", "127.0.0.0/8, native", "'::1, 127.0.0.1', none"})
    void theProxyThatIsNamedIsBelieved(String proxy, String strategy) {
        assertThat(answer(proxy, strategy)).isEqualTo("203.0.113.7 https people.example.com");
    }

    @Test
    void headersThatAreBelievedNeedAProxy() {
        assertThatThrownBy(() -> factory(null, "native"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("server.forward-headers-strategy");
        assertThatThrownBy(() -> factory("127.0.0.1", "framework"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class);
    }

    private static String answer(String proxy, String strategy) {
        WebServer server = factory(proxy, strategy)
                .getWebServer(
                        context -> context.addServlet("sender", new Sender()).addMapping("/*"));
        server.start();
        try {
            return new Http(server.getPort()).get("/", FORWARDED).body();
        } finally {
            server.destroy();
        }
    }

    private static TomcatServletWebServerFactory factory(
            @org.jspecify.annotations.Nullable String proxy, String strategy) {
        var environment = new MockEnvironment().withProperty("server.forward-headers-strategy", strategy);
        if (proxy != null) environment.setProperty("waymark.proxy", proxy);
        var factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(InetAddress.getLoopbackAddress());
        new TrustedProxy(environment).customize(factory);
        return factory;
    }

    private static final class Sender extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName());
        }
    }
}
