package dev.waymark.people.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Imports are planned and written two at a time, so that many of them cannot take all memory or connections. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
@EnableConfigurationProperties(ImportSettings.class)
class ImportConfiguration {

    static final String EXECUTOR = "importExecutor";

    @Bean(name = EXECUTOR, defaultCandidate = false)
    ThreadPoolTaskExecutor importExecutor(TaskDecorator everyTaskHasAnId) {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("import-");
        executor.setTaskDecorator(everyTaskHasAnId);
        executor.setCorePoolSize(2);
        executor.setQueueCapacity(50);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(15);
        return executor;
    }
}
