package dev.waymark.security;

import dev.waymark.people.PasswordRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the passwords that are refused; the head of the file says how it was made. */
@Configuration(proxyBeanMethods = false)
class CommonPasswords {

    static final String FILE = "common-passwords.txt";

    @Bean
    PasswordRules passwordRules() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            return new PasswordRules(
                    lines.lines().filter(line -> !line.startsWith("# ")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
