package dev.waymark.security;

import dev.waymark.database.DemoMode;
import dev.waymark.people.Accounts;
import dev.waymark.people.LinkToken;
import dev.waymark.people.SignInLink;
import dev.waymark.people.SignInLinks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets the first administrator in: whoever can read the console of an installation without one may become it. */
@Component
class FirstAdministratorLink {

    private final DemoMode demo;
    private final Accounts accounts;
    private final SignInLinks links;
    private final TransactionOperations transaction;
    private final Clock clock;

    FirstAdministratorLink(
            DemoMode demo, Accounts accounts, SignInLinks links, TransactionOperations transaction, Clock clock) {
        this.demo = demo;
        this.accounts = accounts;
        this.links = links;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE) // behind the address
    @SuppressWarnings("SystemOut") // the console only: a log is kept, copied and read by others
    void tell(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var port = web.getWebServer().getPort();
            var context = web.getEnvironment().getProperty("server.servlet.context-path", "");
            issue().ifPresent(token -> System.out.println("""
                      Nobody is administrator yet. This link lets one begin, once:
                        http://localhost:%d%s/welcome/%s
                    """.formatted(port, context, token.text())));
        }
    }

    /** Empty if it is not needed. */
    Optional<LinkToken> issue() {
        if (demo.on()) return Optional.empty();
        return transaction.execute(status -> {
            accounts.awaitTurn();
            if (accounts.administrators(LocalDate.now(clock)) > 0) {
                links.voidUnused(null);
                return Optional.<LinkToken>empty();
            }
            var token = LinkToken.next();
            links.issue(SignInLink.forFirstAdministrator(token, clock.instant()));
            return Optional.of(token);
        });
    }
}
