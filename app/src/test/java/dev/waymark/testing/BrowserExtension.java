package dev.waymark.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser program a test run, one {@link Browser} with fresh cookies a test method. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Logger log = LoggerFactory.getLogger(BrowserExtension.class);
    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (BrowserProgram.switchedOff()) {
            log.warn("Not run, because -D{}=off: {}", BrowserProgram.SWITCH, context.getDisplayName());
            return ConditionEvaluationResult.disabled("switched off by -D" + BrowserProgram.SWITCH + "=off");
        }
        return context.getRoot().getStore(STORE).get(IllegalStateException.class) == null
                ? ConditionEvaluationResult.enabled("the browser tests are on")
                : ConditionEvaluationResult.disabled("there is no browser, as the test that failed first says");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // a machine that does other work besides is slow, not wrong
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        var running = running(context.getRoot().getStore(STORE));
        var port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        var browser = new Browser(running.browser(), "http://localhost:" + port);
        context.getStore(STORE).put(Browser.class, browser);
        return browser;
    }

    /** Without a browser the first test fails and says what to do; the others need not say it again. */
    private static Running running(ExtensionContext.Store store) {
        try {
            return store.computeIfAbsent(Running.class, type -> Running.start(), Running.class);
        } catch (IllegalStateException none) {
            store.put(IllegalStateException.class, none);
            throw none;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browser = context.getStore(STORE).remove(Browser.class, Browser.class);
        if (browser != null) {
            context.getExecutionException()
                    .ifPresent(failure -> browser.screenshotsOfFailure(
                            context.getRequiredTestClass().getSimpleName() + "-"
                                    + context.getRequiredTestMethod().getName()));
            browser.close();
        }
    }

    private record Running(Playwright playwright, com.microsoft.playwright.Browser browser) implements AutoCloseable {

        static Running start() {
            var program = BrowserProgram.findOrGet();
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--disable-quic"));
            program.ifPresent(options::setExecutablePath);
            try {
                var browser = playwright.chromium().launch(options);
                log.info(
                        "The browser tests run in {} {}",
                        program.map(Object::toString).orElse("Playwright's own Chromium"),
                        browser.version());
                return new Running(playwright, browser);
            } catch (PlaywrightException e) {
                playwright.close();
                throw new IllegalStateException(
                        "The browser " + program.map(Object::toString).orElse("of Playwright") + " does not start. "
                                + BrowserProgram.REMEDY,
                        e);
            }
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
