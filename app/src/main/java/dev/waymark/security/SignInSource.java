package dev.waymark.security;

import dev.waymark.people.PersonId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a try to sign in comes from. Tries at one account from one source share a counter; only those of strangers count
 * for the account over all sources and for the address as well.
 */
sealed interface SignInSource {

    /** What tells this source from others. */
    String name();

    /** Whose count a right try takes part in; empty where nobody signs in. */
    Optional<String> address();

    /** A browser that has not signed in to the account before: all that is known of it is its address. */
    record Stranger(String from) implements SignInSource {

        public Stranger {
            from = network(from);
        }

        @Override
        public String name() {
            return "address " + from;
        }

        @Override
        public Optional<String> address() {
            return Optional.of(from);
        }
    }

    /** A browser that has signed in to the account before: nobody else can use its counter up. */
    record KnownBrowser(String digest, String from) implements SignInSource {

        public KnownBrowser {
            from = network(from);
        }

        @Override
        public String name() {
            return "browser " + digest;
        }

        @Override
        public Optional<String> address() {
            return Optional.of(from);
        }
    }

    /** Somebody signed in, who types the old password. */
    record OpenSession(PersonId person) implements SignInSource {

        @Override
        public String name() {
            return "session of " + person;
        }

        @Override
        public Optional<String> address() {
            return Optional.empty();
        }
    }

    /** Of IPv6 the first 64 bits: the rest is at the choice of a single machine. */
    private static String network(String address) {
        var zone = address.indexOf('%');
        try {
            var known = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), 8)) + "::/64"
                    : known.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
