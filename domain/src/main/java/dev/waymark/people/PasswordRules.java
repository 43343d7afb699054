package dev.waymark.people;

import dev.waymark.shared.BrokenRule;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a password must be: long, and not among the first that anybody would guess. There is no rule about kinds of
 * characters; such rules make passwords harder to remember and not harder to guess.
 */
public final class PasswordRules {

    public static final int SHORTEST = 12;

    /** Long passphrases are welcome; a longer text only costs the server time. */
    public static final int LONGEST = 128;

    /** Fewer characters of a name or an address occur in good passwords by chance. */
    private static final int TELLING = 4;

    /** How many characters that tell nothing about the owner make a password the owner's own. */
    private static final int ENOUGH = SHORTEST / 2;

    private final Set<String> common;

    /** @param common passwords that are refused however their letters are disguised */
    public PasswordRules(Collection<String> common) {
        this.common = common.stream().map(PasswordRules::undisguised).collect(Collectors.toUnmodifiableSet());
    }

    /** In characters as people count them: an emoji of two halves is one. */
    public static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    /** Whether nobody can have this password, since nobody could choose it; asked before the work of checking it. */
    public static boolean isTooLong(String password) {
        return length(password) > LONGEST;
    }

    /**
     * Lets a good password pass.
     *
     * @param email the owner's address
     * @param name the owner's name
     * @throws BrokenRule that says which rule the password breaks
     */
    public void require(String password, String email, String name) {
        var length = length(password);
        if (length < SHORTEST) throw new BrokenRule("signin.password-too-short", SHORTEST, length);
        if (isTooLong(password)) throw new BrokenRule("signin.password-too-long", LONGEST);
        if (common.contains(undisguised(password))) throw new BrokenRule("signin.password-is-common");
        if (isMadeOf(password, email, name)) throw new BrokenRule("signin.password-tells-its-owner");
    }

    /** Made of the owner: nothing but the name, the address and a few characters more. */
    private static boolean isMadeOf(String password, String email, String name) {
        var rest = undisguised(password);
        var all = rest.length();
        for (var own : Stream.concat(wholes(email, name), parts(email, name)).toList()) rest = rest.replace(own, "");
        return all - rest.length() >= TELLING && rest.length() < ENOUGH;
    }

    /** The address, what stands before its @, and the name, however short, the longest first. */
    private static Stream<String> wholes(String email, String name) {
        return Stream.of(email, email.substring(0, Math.max(0, email.lastIndexOf('@'))), name)
                .map(PasswordRules::undisguised)
                .filter(own -> !own.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed());
    }

    private static Stream<String> parts(String email, String name) {
        return Stream.of((email + " " + name).split("[\\s@._+-]+"))
                .map(PasswordRules::undisguised)
                .filter(own -> own.length() >= TELLING);
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
