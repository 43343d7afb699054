package dev.waymark.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo organisation into an installation that has nobody yet: {@code demo/*.sql}, in the order of names. */
@Component
@Order(StartingData.DEMO)
class DemoOrganisation implements StartingData {

    private static final Logger log = LoggerFactory.getLogger(DemoOrganisation.class);

    private final DemoMode demo;
    private final JdbcTemplate jdbc;
    private final LongWork longWork;
    private final TransactionTemplate transaction;

    DemoOrganisation(DemoMode demo, JdbcTemplate jdbc, LongWork longWork, PlatformTransactionManager transactions) {
        this.demo = demo;
        this.jdbc = jdbc;
        this.longWork = longWork;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws DatabaseUnavailable if the framework in force is not one that the demo's people could stand in */
    @Override
    public void load() {
        if (!demo.on()
                || Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from person)", Boolean.class))) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            longWork.begins();
            try {
                var scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:demo/*.sql");
                Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
                for (var script : scripts) {
                    // whole: PostgreSQL splits the statements itself, and knows its own quotes
                    jdbc.execute(script.getContentAsString(StandardCharsets.UTF_8));
                }
                log.info("Loaded the demo organisation ({} files)", scripts.length);
            } catch (DataAccessException e) {
                throw new DatabaseUnavailable(
                        "The demo organisation does not fit the career framework in this database.",
                        "Start with WAYMARK_DEMO=false; or, on an empty database, without waymark.starting-framework.",
                        e);
            } catch (IOException e) {
                throw new IllegalStateException("the demo organisation cannot be read", e);
            }
        });
    }
}
