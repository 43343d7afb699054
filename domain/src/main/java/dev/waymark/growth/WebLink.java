package dev.waymark.growth;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where something can be seen on the web, or nothing. It is shown to people and never fetched.
 *
 * @param address empty, or an absolute http or https address of at most {@value #LONGEST} characters
 */
public record WebLink(String address) {

    public static final int LONGEST = 2000;

    public static final WebLink NONE = new WebLink("");

    /** @throws BrokenRule if it is no address of the web, carries a sign-in, or is too long */
    public WebLink {
        address = Text.line(address, "evidence.link-hidden-character");
        if (address.length() > LONGEST) throw new BrokenRule("evidence.link-too-long", LONGEST);
        if (!address.isEmpty()) requireOfTheWeb(address);
    }

    private static void requireOfTheWeb(String address) {
        var uri = parsed(address).orElseThrow(() -> new BrokenRule("evidence.link-not-understood"));
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) throw new BrokenRule("evidence.link-not-of-the-web");
        if (uri.getHost() == null) throw new BrokenRule("evidence.link-not-understood");
        // "https://bank.example@elsewhere.example" reads like one place and leads to another
        if (uri.getUserInfo() != null) throw new BrokenRule("evidence.link-with-sign-in");
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return address.isEmpty();
    }

    /** The host, which says where the link leads; empty where there is no link. */
    public String host() {
        return parsed(address).map(URI::getHost).orElse("");
    }
}
