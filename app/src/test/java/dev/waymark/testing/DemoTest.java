package dev.waymark.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** As {@link IntegrationTest}, with the demo organisation in the database, which all classes with it share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(properties = "waymark.demo=true")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestContainer.class, SqlStatements.class})
public @interface DemoTest {}
