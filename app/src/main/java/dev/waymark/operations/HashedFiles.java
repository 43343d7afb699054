package dev.waymark.operations;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Files of the bundle have a hash of what is in them in their names: a browser that has one never needs to ask again.
 * The style sheets have theirs as a parameter, and Vaadin says so itself.
 */
@Component
class HashedFiles implements StaticFileHandlerFactory {

    static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final Pattern HASHED =
            Pattern.compile("/VAADIN/build/(?:[^/]+/)*[^/]+-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");

    @Override
    public StaticFileHandler createHandler(VaadinService service) {
        return new Files(service);
    }

    private static final class Files extends StaticFileServer {

        private static final long serialVersionUID = 1L;

        Files(VaadinService service) {
            super(service);
        }

        @Override
        protected void writeCacheHeaders(String file, HttpServletRequest request, HttpServletResponse response) {
            if (HASHED.matcher(file).matches()) response.setHeader("Cache-Control", FOR_EVER);
            else super.writeCacheHeaders(file, request, response);
        }
    }
}
