package dev.waymark.mentorship.application;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The scheduler whose table in the database lets each job run once, however many instances there are. Every instance
 * may take the next run; one that dies is replaced by another.
 */
@Configuration
@EnableConfigurationProperties(JobSettings.class)
class JobConfiguration {

    static final String DEADLINES = "mentorship-request-deadlines";

    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final Duration MOST_WAIT_AT_SHUTDOWN = Duration.ofSeconds(10);

    @Bean
    RunningJobs jobs(
            DataSource database,
            RequestDeadlines deadlines,
            JobSettings settings,
            TaskDecorator everyTaskHasAnId,
            MeterRegistry meters) {
        var pause = settings.on() ? settings.every() : LOOK;
        return new RunningJobs(scheduler(database, deadlines, pause, LOOK, everyTaskHasAnId, meters), settings.on());
    }

    /**
     * @param every how long the job rests between two runs
     * @param look how long an instance waits before it looks again whether a run is due
     */
    static Scheduler scheduler(
            DataSource database,
            RequestDeadlines deadlines,
            Duration every,
            Duration look,
            TaskDecorator everyRun,
            MeterRegistry meters) {
        RecurringTask<Void> task =
                Tasks.recurring(DEADLINES, FixedDelay.of(every)).execute((instance, context) -> deadlines.keep());
        return Scheduler.create(database)
                .startTasks(task)
                .threads(1)
                .executorService(thread(everyRun))
                .statsRegistry(new MicrometerStatsRegistry(meters, List.of(task)))
                .pollingInterval(look)
                .shutdownMaxWait(MOST_WAIT_AT_SHUTDOWN)
                .build();
    }

    private static ExecutorService thread(TaskDecorator everyRun) {
        var thread = new ThreadPoolTaskExecutor();
        thread.setThreadNamePrefix("jobs-");
        thread.setTaskDecorator(everyRun);
        thread.initialize();
        return thread.getThreadPoolExecutor();
    }

    /** Starts after everything else is there, and stops before it goes. */
    static final class RunningJobs implements SmartLifecycle {

        private final Scheduler scheduler;
        private final boolean on;
        private volatile boolean running;

        RunningJobs(Scheduler scheduler, boolean on) {
            this.scheduler = scheduler;
            this.on = on;
        }

        @Override
        public boolean isAutoStartup() {
            return on;
        }

        @Override
        public void start() {
            scheduler.start();
            running = true;
        }

        @Override
        public void stop() {
            scheduler.stop();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
