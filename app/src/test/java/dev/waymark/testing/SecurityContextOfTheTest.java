package dev.waymark.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Who is signed in is kept by a bean of the application, which its start makes the one for the whole process. With
 * several applications in one process the one of the running test has to be put back.
 */
class SecurityContextOfTheTest implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        putBack(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        putBack(test);
    }

    private static void putBack(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
