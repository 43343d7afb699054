package dev.waymark.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered identifiers: UUIDs of version 7, so that rows written together lie together in an index.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562, section 5.7</a>
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The 48 bits of Unix milliseconds and 12 bits of a counter that keeps ids of one millisecond in order. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** The next identifier; greater than every one this process has handed out before. */
    public static UUID next() {
        var now = System.currentTimeMillis() << 12;
        var stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var high = (stamp >>> 12) << 16 | 0x7000 | (stamp & 0xFFF);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
