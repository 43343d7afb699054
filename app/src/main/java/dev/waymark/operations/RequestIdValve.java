package dev.waymark.operations;

import dev.waymark.shared.Ids;
import dev.waymark.shell.RequestId;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;

/**
 * Gives each request an id: in the answer, in every line of the log, on the page that says what failed. A valve and no
 * filter, because Tomcat tells of a failure, and fetches the error page, after all filters are done. What a client
 * sends as an id is not looked at.
 */
class RequestIdValve extends ValveBase {

    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestIdValve.class.getName();

    RequestIdValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var id = id(request);
        response.setHeader(HEADER, id);
        MDC.put(RequestId.KEY, id);
        try {
            getNext().invoke(request, response);
        } finally {
            MDC.remove(RequestId.KEY);
        }
    }

    /** An asynchronous request passes more than once. */
    private static String id(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) return known;
        var id = Ids.next().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
