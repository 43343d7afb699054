package dev.waymark.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a Chrome or Chromium for the browser tests, or gets one the way the machine allows. */
final class BrowserProgram {

    static final String SWITCH = "waymark.browser";
    static final String REMEDY = "Install Chrome or Chromium (on Debian: apt-get install chromium), name one with -D"
            + SWITCH + "=<path>, or leave the browser tests out with -D" + SWITCH + "=off.";

    private static final Logger log = LoggerFactory.getLogger(BrowserProgram.class);
    private static final List<String> NAMES =
            List.of("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "chrome.exe");
    private static final List<String> PLACES = List.of(
            "/usr/bin/google-chrome",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/lib/chromium/chromium",
            "/usr/lib64/chromium-browser/chromium-browser",
            "/opt/google/chrome/chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private BrowserProgram() {}

    static boolean switchedOff() {
        return "off".equals(System.getProperty(SWITCH));
    }

    /**
     * The program to run; empty for the one that Playwright downloaded for itself.
     *
     * @throws IllegalStateException if there is none and none can be had
     */
    static Optional<Path> findOrGet() {
        var named = System.getProperty(SWITCH);
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        var found = find();
        if (found.isPresent()) {
            return found;
        }
        log.warn("No Chrome or Chromium found: trying Playwright's own download");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        if (succeeds(
                java,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium")) {
            return Optional.empty();
        }
        if ("root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/apt-get"))) {
            log.warn("Playwright's download failed: trying apt-get install chromium");
            if (succeeds("apt-get", "update")
                    && succeeds("apt-get", "install", "-y", "--no-install-recommends", "chromium")) {
                found = find();
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("The browser tests need Chrome or Chromium, and there is none. " + REMEDY);
        }
        return found;
    }

    private static Optional<Path> find() {
        var onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(onPath, PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
