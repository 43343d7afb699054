package dev.waymark.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The running application with the demo organisation, seen through a real browser: test methods take a
 * {@link Browser}. All classes with this annotation share one application, one database and one browser.
 *
 * <p>{@code -Dwaymark.browser=off} skips these tests and says so; {@code -Dwaymark.browser=<path>} names the program.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BrowserExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "waymark.demo=true")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestContainer.class, SqlStatements.class})
public @interface BrowserTest {}
