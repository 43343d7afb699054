package dev.waymark.security;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.waymark.people.SessionEnd;
import dev.waymark.people.SignedInSessions;
import dev.waymark.shell.Shell;
import dev.waymark.web.RefusedRequests;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Deny by default: a route is open to whom its annotation names, a service method to whom its own names. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            PasswordSignIn signIn,
            KnownBrowsers browsers,
            AuthenticationEventPublisher events,
            SignInBeginsSession beginning,
            SignedInSessions sessions,
            SessionLimits limits,
            Clock clock,
            VaadinDefaultRequestCache addressBeforeSignIn)
            throws Exception {
        addressBeforeSignIn.setDelegateRequestCache(addressUnchanged());
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/css/**", "/aura/**")
                .permitAll()
                // what could not be answered may be said to everybody
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(Shell.LOGIN, "/login"));
        http.formLogin(login -> login.authenticationDetailsSource(SignInOrigin::new)
                .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                        + (failure instanceof TooManyTries tooMany
                                ? "/login?wait=" + tooMany.seconds()
                                : "/login?wrong"))));
        http.authenticationManager(asksOnce(signIn, events));
        http.sessionManagement(management -> management
                .addSessionAuthenticationStrategy(beginning)
                .addSessionAuthenticationStrategy((signedIn, request, response) -> {
                    if (signedIn instanceof SignedIn now)
                        browsers.remember(now.actor().id(), request, response);
                }));
        http.addFilterBefore(new RefusesOtherSites(), CsrfFilter.class);
        http.addFilterAfter(new RefusedRequests(), HeaderWriterFilter.class);
        // an address that holds a token is told to nobody, our own server's log included
        var secret = PathPatternRequestMatcher.withDefaults().matcher("/welcome/**");
        http.logout(logout -> logout.addLogoutHandler((request, response, authentication) -> {
            if (authentication instanceof SignedIn signedIn)
                sessions.end(List.of(signedIn.session()), SessionEnd.SIGNED_OUT, clock.instant());
        }));
        http.addFilterAfter(new ActorIsReadAnew(sessions, limits, clock), SecurityContextHolderFilter.class);
        http.addFilterBefore(new SignInHasReservedConnections(), UsernamePasswordAuthenticationFilter.class);
        http.headers(headers -> headers.frameOptions(frames -> frames.deny())
                .addHeaderWriter((request, response) -> response.setHeader(
                        "Referrer-Policy", (secret.matches(request) ? NO_REFERRER : SAME_ORIGIN).getPolicy()))
                // Vaadin starts with an inline script and evaluates what the server sends
                .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'self'; "
                        + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
                        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'")));
        return http.build();
    }

    /** The chain's own manager has a parent, which asks every provider that is a bean, and so this one twice. */
    private static AuthenticationManager asksOnce(PasswordSignIn signIn, AuthenticationEventPublisher events) {
        var manager = new ProviderManager(signIn);
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    /** Spring's own would add a parameter to the address that the person asked for. */
    @SuppressWarnings("NullAway") // documented: null switches the parameter off
    private static HttpSessionRequestCache addressUnchanged() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Parameters as OWASP recommends them; the library's own are below. */
    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    }
}
