package dev.waymark.operations;

import dev.waymark.shared.Ids;
import dev.waymark.shell.RequestId;
import org.slf4j.MDC;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
class RequestIdConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> everyRequestHasAnId() {
        return server -> server.addEngineValves(new RequestIdValve());
    }

    /** A pool and no virtual threads: on those, what runs by the clock would pass the decorator by. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.build();
    }

    /** Work in the background keeps the id of the request that asked for it; what no request asked for has its own. */
    @Bean
    TaskDecorator everyTaskHasAnId() {
        return task -> {
            var asked = MDC.get(RequestId.KEY);
            return () -> {
                MDC.put(RequestId.KEY, asked == null ? Ids.next().toString() : asked);
                try {
                    task.run();
                } finally {
                    MDC.remove(RequestId.KEY);
                }
            };
        };
    }
}
