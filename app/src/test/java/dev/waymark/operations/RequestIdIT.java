package dev.waymark.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.shell.RequestId;
import dev.waymark.testing.HttpTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.context.TestConstructor;

@HttpTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RequestIdIT {

    private final TaskDecorator everyTaskHasAnId;
    private final TaskScheduler scheduler;

    @LocalServerPort
    int port;

    RequestIdIT(TaskDecorator everyTaskHasAnId, TaskScheduler scheduler) {
        this.everyTaskHasAnId = everyTaskHasAnId;
        this.scheduler = scheduler;
    }

    @Test
    void everyAnswerNamesItsRequest() throws Exception {
        var ids = List.of(
                id(HttpRequest.newBuilder(at("/login"))),
                id(HttpRequest.newBuilder(at("/login?v-r=init"))),
                id(HttpRequest.newBuilder(at("/css/waymark.css"))),
                id(HttpRequest.newBuilder(at("/nothing-here"))),
                id(HttpRequest.newBuilder(at("/?v-r=uidl&v-uiId=0")).POST(BodyPublishers.ofString("{}"))));
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(UUID.fromString(id)).isNotNull());
    }

    @Test
    void workInTheBackgroundKeepsTheIdOfTheRequestThatAskedForIt() {
        var seen = new ArrayList<@Nullable String>();
        MDC.put(RequestId.KEY, "the request");
        var task = everyTaskHasAnId.decorate(() -> seen.add(MDC.get(RequestId.KEY)));
        MDC.remove(RequestId.KEY);
        task.run();
        assertThat(seen).containsExactly("the request");
        assertThat(MDC.get(RequestId.KEY)).isNull();
    }

    @Test
    void whatRunsByTheClockHasAnIdOfItsOwnEachTime() throws Exception {
        var seen = new java.util.concurrent.CopyOnWriteArrayList<@Nullable String>();
        var twice = new CountDownLatch(2);
        var running = scheduler.scheduleWithFixedDelay(
                () -> {
                    seen.add(MDC.get(RequestId.KEY));
                    twice.countDown();
                },
                java.time.Duration.ofMillis(10));
        try {
            assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            running.cancel(false);
        }
        assertThat(seen.subList(0, 2)).doesNotContainNull().doesNotHaveDuplicates();
    }

    private String id(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
            return answer.headers().firstValue(RequestIdValve.HEADER).orElseThrow();
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
