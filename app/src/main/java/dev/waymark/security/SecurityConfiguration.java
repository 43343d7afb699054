package dev.waymark.security;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.waymark.people.Accounts;
import dev.waymark.shell.Shell;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Deny by default: a route is open to whom its annotation names, a service method to whom its own names. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            PasswordSignIn signIn,
            Accounts accounts,
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
        http.formLogin(login ->
                login.failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                        + (failure instanceof TooManyTries tooMany
                                ? "/login?wait=" + tooMany.seconds()
                                : "/login?wrong"))));
        http.authenticationProvider(signIn);
        http.addFilterAfter(new ActorIsReadAnew(accounts, clock), SecurityContextHolderFilter.class);
        http.addFilterBefore(new SignInHasReservedConnections(), UsernamePasswordAuthenticationFilter.class);
        http.headers(headers -> headers.frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                // Vaadin starts with an inline script and evaluates what the server sends
                .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'self'; "
                        + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
                        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'")));
        return http.build();
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
