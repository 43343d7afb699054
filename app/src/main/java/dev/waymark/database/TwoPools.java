package dev.waymark.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Puts the limits on the connections of the pool, and the {@link ReservedConnections} beside it. */
class TwoPools implements DestructionAwareBeanPostProcessor, Ordered {

    private static final int RESERVED = 4;
    private static final String MAIN = "dataSource";

    private final DatabaseLimits limits;
    private @Nullable HikariDataSource reserved;

    TwoPools(DatabaseLimits limits) {
        this.limits = limits;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource main && name.equals(MAIN)) {
            limit(main);
            reserved = reservedBeside(main);
        }
        return bean;
    }

    /** What an operator has set by the pool's own settings or in the address stands. */
    private void limit(HikariDataSource main) {
        main.setPoolName("waymark");
        if (main.getConnectionInitSql() == null) main.setConnectionInitSql(limits.forEverybody());
        var properties = main.getDataSourceProperties();
        properties.putIfAbsent("connectTimeout", "5");
        properties.putIfAbsent("tcpKeepAlive", "true");
        properties.putIfAbsent("socketTimeout", String.valueOf(limits.silence().toSeconds()));
    }

    private static HikariDataSource reservedBeside(HikariDataSource main) {
        var small = new HikariDataSource();
        main.copyStateTo(small);
        small.setPoolName("waymark-reserved");
        small.setMaximumPoolSize(RESERVED);
        // after an outage a pool that wants some at rest goes on with its long pauses between two tries
        small.setMinimumIdle(0);
        // whoever asks is a request that can be answered in words: it does not wait for long
        small.setConnectionTimeout(3000);
        return small;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        var small = reserved;
        return bean instanceof DataSource main && name.equals(MAIN) && small != null ? new Both(main, small) : bean;
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof HikariDataSource;
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        if (reserved != null && name.equals(MAIN)) reserved.close();
    }

    /** Before those without an order, so that whatever watches the data source sees what goes through either pool. */
    @Override
    public int getOrder() {
        return 0;
    }

    private final class Both extends DelegatingDataSource {

        private final HikariDataSource reserved;

        private Both(DataSource main, HikariDataSource reserved) {
            super(main);
            this.reserved = reserved;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return ReservedConnections.inUse() ? reserved() : super.getConnection();
        }

        private Connection reserved() throws SQLException {
            try {
                return reserved.getConnection();
            } catch (SQLTransientConnectionException none) {
                // all in use; or the server was gone, and the pool pauses for seconds before it looks again
                if (reserved.getHikariPoolMXBean().getTotalConnections() > 0) throw none;
                return withoutThePool();
            }
        }

        private Connection withoutThePool() throws SQLException {
            var properties = new Properties();
            properties.putAll(reserved.getDataSourceProperties());
            if (reserved.getUsername() != null) properties.setProperty("user", reserved.getUsername());
            if (reserved.getPassword() != null) properties.setProperty("password", reserved.getPassword());
            var connection = DriverManager.getConnection(reserved.getJdbcUrl(), properties);
            try (var statement = connection.createStatement()) {
                statement.execute(limits.forEverybody());
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return connection;
        }
    }
}
