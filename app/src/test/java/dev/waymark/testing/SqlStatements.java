package dev.waymark.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what is sent to the database: {@code assertThat(SqlStatements.during(view::open)).hasSize(3)}. */
public class SqlStatements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> recording = new ThreadLocal<>();

    /** The statements that this thread sends while {@code action} runs, in order; a batch counts as one. */
    public static List<String> during(Runnable action) {
        var statements = new ArrayList<String>();
        recording.set(statements);
        try {
            action.run();
        } finally {
            recording.remove();
        }
        return List.copyOf(statements);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource dataSource && !(bean instanceof ProxyDataSource)
                ? ProxyDataSourceBuilder.create(dataSource)
                        .listener(new Recorder())
                        .build()
                : bean;
    }

    private static final class Recorder implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            var statements = recording.get();
            if (statements != null) {
                queries.stream().limit(1).map(QueryInfo::getQuery).forEach(statements::add);
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    }
}
