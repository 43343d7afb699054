package dev.waymark.mentorship.application;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    RunningJobs jobs(DataSource database, RequestDeadlines deadlines, JobSettings settings) {
        return new RunningJobs(database, deadlines, settings);
    }

    /**
     * @param every how long the job rests between two runs
     * @param look how long an instance waits before it looks again whether a run is due
     */
    static Scheduler scheduler(DataSource database, RequestDeadlines deadlines, Duration every, Duration look) {
        RecurringTask<Void> task =
                Tasks.recurring(DEADLINES, FixedDelay.of(every)).execute((instance, context) -> deadlines.keep());
        return Scheduler.create(database)
                .startTasks(task)
                .threads(1)
                .pollingInterval(look)
                .shutdownMaxWait(MOST_WAIT_AT_SHUTDOWN)
                .build();
    }

    /** Starts after everything else is there, and stops before it goes. */
    static final class RunningJobs implements SmartLifecycle {

        private final Scheduler scheduler;
        private final boolean on;
        private volatile boolean running;

        RunningJobs(DataSource database, RequestDeadlines deadlines, JobSettings settings) {
            scheduler = scheduler(database, deadlines, settings.on() ? settings.every() : LOOK, LOOK);
            on = settings.on();
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
