package dev.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
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

    @Test
    void refusesTheOwnAddressAndWhatStandsBeforeItsSignHoweverShortTheirParts() {
        for (var password : List.of(
                "jo.li@acme.eu",
                "Jo.Li@Acme.EU!",
                "J0 L1 4t acm3 eu",
                "+jo.li@acme.eu+",
                "jo.lijo.lijo.li",
                "jo.li-jo.li-2026!"))
            assertThatThrownBy(() -> rules.require(password, "jo.li@acme.eu", "Jo Li"))
                    .as(password)
                    .hasMessage("signin.password-tells-its-owner");
        assertThatThrownBy(() -> rules.require("ann+bo.cy-dee", "ann+bo.cy-dee@x.eu", "Somebody"))
                .hasMessage("signin.password-tells-its-owner");
        assertThatNoException().isThrownBy(() -> rules.require("jo.li keeps nine bees", "jo.li@acme.eu", "Jo Li"));
        assertThatNoException().isThrownBy(() -> rules.require("correct zebra hat", "a@b.eu", "A B"));
    }

    @Test
    void whatMayBeChosenIsNeverTooLongToBeChecked() {
        var emoji = "🦊".repeat(68);
        accepts(emoji);
        assertThat(PasswordRules.isTooLong(emoji)).isFalse();
        accepts("🦊".repeat(PasswordRules.LONGEST));
        assertThat(PasswordRules.isTooLong("🦊".repeat(PasswordRules.LONGEST))).isFalse();
        refuses("🦊".repeat(PasswordRules.LONGEST + 1), "signin.password-too-long");
        assertThat(PasswordRules.isTooLong("🦊".repeat(PasswordRules.LONGEST + 1)))
                .isTrue();
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
