package dev.waymark.people;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.shared.BrokenRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(List.of("sunshine2024"));

    @Test
    void takesTwelveTo128Characters() {
        accepts("zebra vexes ");
        accepts("x1".repeat(64));
        refuses("eleven char", "signin.password-too-short");
        refuses("x1".repeat(64) + "x", "signin.password-too-long");
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        accepts("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧");
        refuses("🦊🐻🐼🐨🐯🦁", "signin.password-too-short");
    }

    @Test
    void refusesACommonOneHoweverItIsDisguised() {
        refuses("sunshine2024", "signin.password-is-common");
        refuses("SunShine 2024", "signin.password-is-common");
        refuses("$un-sh1n3_2024", "signin.password-is-common");
        accepts("sunshine in 2024 again");
    }

    @Test
    void refusesTheOwnersNameAndAddress() {
        refuses("mara.lindqvist@example.com", "signin.password-tells-its-owner");
        refuses("MaraLindqvist1", "signin.password-tells-its-owner");
        refuses("lindqvist-2026", "signin.password-tells-its-owner");
        accepts("lindqvist keeps nine bees");
    }

    private void accepts(String password) {
        assertThatNoException()
                .isThrownBy(() -> rules.require(password, "mara.lindqvist@example.com", "Mara Lindqvist"));
    }

    private void refuses(String password, String rule) {
        assertThatThrownBy(() -> rules.require(password, "mara.lindqvist@example.com", "Mara Lindqvist"))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith(rule);
    }
}
