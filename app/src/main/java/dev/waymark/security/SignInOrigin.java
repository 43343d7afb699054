package dev.waymark.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The address that a try to sign in comes from, and the tokens that its browser shows. */
class SignInOrigin extends WebAuthenticationDetails {

    private final transient List<String> tokens;

    SignInOrigin(HttpServletRequest request) {
        super(request);
        this.tokens = KnownBrowsers.tokens(request);
    }

    List<String> tokens() {
        return tokens;
    }
}
