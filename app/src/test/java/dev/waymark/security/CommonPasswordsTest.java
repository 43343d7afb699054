package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.shared.BrokenRule;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    @Test
    void theListIsWhatItsHeadSays() throws IOException {
        assertThat(Files.readString(CommonPasswordsList.FILE))
                .as("run CommonPasswordsList.main in the directory app")
                .isEqualTo(CommonPasswordsList.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2026",
                "Pass word 2026!",
                "qwertyuiop12",
                "1qaz2wsx3edc",
                "Sommer2026!!",
                "aaaaaaaaaaaaaa",
                "123456789012",
                "WelcomeWelcome",
                "Waymark-Demo",
                "Correct-Horse-Battery-Staple"
            })
    void refusesWhatAnybodyWouldGuessFirst(String password) {
        var rules = new CommonPasswords().passwordRules();
        assertThatThrownBy(() -> rules.require(password, "mara@example.com", "Mara Lind"))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("signin.password-is-common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blue kettle on tuesday", "Zr8#kd0Lq2vM", "wandert gern im Nebel"})
    void letsAnUnusualOnePass(String password) {
        var rules = new CommonPasswords().passwordRules();
        assertThatNoException().isThrownBy(() -> rules.require(password, "mara@example.com", "Mara Lind"));
    }
}
