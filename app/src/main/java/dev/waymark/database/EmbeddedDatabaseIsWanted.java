package dev.waymark.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** No other database is named: none by address, and none that a test brings ({@code waymark.embedded-database}). */
class EmbeddedDatabaseIsWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isWanted(context.getEnvironment());
    }

    static boolean isWanted(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                && environment.getProperty("waymark.embedded-database", Boolean.class, true);
    }
}
