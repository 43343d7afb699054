package dev.waymark.people;

import dev.waymark.shared.BrokenRule;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long, and not among the first that anybody would guess. There is no rule about kinds of
 * characters; such rules make passwords harder to remember and not harder to guess.
 */
public final class PasswordRules {

    public static final int SHORTEST = 12;

    /** Long passphrases are welcome; a longer text only costs the server time. */
    public static final int LONGEST = 128;

    /** Shorter parts of a name or an address occur in good passwords by chance. */
    private static final int TELLING = 4;

    private final Set<String> common;

    /** @param common passwords that are refused however their letters are disguised */
    public PasswordRules(Collection<String> common) {
        this.common = common.stream().map(PasswordRules::undisguised).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Lets a good password pass.
     *
     * @param email the owner's address
     * @param name the owner's name
     * @throws BrokenRule that says which rule the password breaks
     */
    public void require(String password, String email, String name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) throw new BrokenRule("signin.password-too-short", SHORTEST, length);
        if (length > LONGEST) throw new BrokenRule("signin.password-too-long", LONGEST);
        if (common.contains(undisguised(password))) throw new BrokenRule("signin.password-is-common");
        if (isMadeOf(password, email, name)) throw new BrokenRule("signin.password-tells-its-owner");
    }

    /** Made of the owner: nothing but the name, the address and a few characters more. */
    private static boolean isMadeOf(String password, String email, String name) {
        var rest = undisguised(password);
        var all = rest.length();
        for (var part : (email + " " + name).split("[\\s@._+-]+")) {
            var known = undisguised(part);
            if (known.length() >= TELLING) rest = rest.replace(known, "");
        }
        return rest.length() < all && rest.length() < SHORTEST / 2;
    }

    /** In small letters without accents, and with the usual substitutes turned back into letters. */
    private static String undisguised(String password) {
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var letters = new StringBuilder();
        for (var character : plain.toCharArray()) {
            switch (character) {
                case '0' -> letters.append('o');
                case '1', '!', '|' -> letters.append('i');
                case '3' -> letters.append('e');
                case '4', '@' -> letters.append('a');
                case '5', '$' -> letters.append('s');
                case '7' -> letters.append('t');
                case ' ', '_', '-', '.' -> {}
                default -> {
                    if (Character.getType(character) != Character.NON_SPACING_MARK) letters.append(character);
                }
            }
        }
        return letters.toString();
    }
}
