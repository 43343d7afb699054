package dev.waymark.shell;

import dev.waymark.shared.Ids;
import org.slf4j.MDC;

/** The id that a reader is shown when something failed: that of the request, which every line of the log carries. */
public final class RequestId {

    /** Where the log's context holds it, by the name that the Elastic Common Schema has for it. */
    public static final String KEY = "transaction.id";

    private RequestId() {}

    /** A new one outside requests and background work. */
    public static String current() {
        var id = MDC.get(KEY);
        return id == null ? Ids.next().toString() : id;
    }
}
