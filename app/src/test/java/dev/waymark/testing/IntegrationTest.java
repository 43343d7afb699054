package dev.waymark.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application without a web server, on a migrated PostgreSQL database with nobody in it.
 *
 * <p>All classes with this annotation share one application and one database, so a test works with people of its own
 * and expects others to be there; {@code @Transactional} on a test rolls its data back. A class that adds properties
 * or replaces beans gets an application and a database of its own, and costs their start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestContainer.class, SqlStatements.class})
public @interface IntegrationTest {}
