package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.career.Scope;
import dev.waymark.people.Accounts;
import dev.waymark.people.EditPerson;
import dev.waymark.people.Email;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.JobTitle;
import dev.waymark.people.LinkToken;
import dev.waymark.people.MarkAsLeft;
import dev.waymark.people.PasswordChange;
import dev.waymark.people.PeopleKeeping;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonName;
import dev.waymark.people.Rejoin;
import dev.waymark.people.SignInKeeping;
import dev.waymark.people.SignInLink;
import dev.waymark.people.SignInLinks;
import dev.waymark.people.Welcome;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.NotFound;
import dev.waymark.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SignInKeepingIT {

    private static final String CHOSEN = "a lamp without a switch";

    private final SignInKeeping keeping;
    private final Welcome welcome;
    private final PasswordChange passwordChange;
    private final FormDrafts drafts;
    private final PeopleKeeping people;
    private final PasswordSignIn signIn;
    private final FirstAdministratorLink firstAdministrator;
    private final SignInLinks links;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Guests guests;

    SignInKeepingIT(
            SignInKeeping keeping,
            Welcome welcome,
            PasswordChange passwordChange,
            FormDrafts drafts,
            PeopleKeeping people,
            PasswordSignIn signIn,
            FirstAdministratorLink firstAdministrator,
            SignInLinks links,
            JdbcClient jdbc,
            Accounts accounts,
            PasswordEncoder passwords,
            TransactionOperations transaction,
            Clock clock) {
        this.keeping = keeping;
        this.welcome = welcome;
        this.passwordChange = passwordChange;
        this.drafts = drafts;
        this.people = people;
        this.signIn = signIn;
        this.firstAdministrator = firstAdministrator;
        this.links = links;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
        this.guests = new Guests(jdbc, accounts, passwords);
    }

    @BeforeEach
    void nobodyIsAdministrator() {
        jdbc.sql("update account set administrator = false").update();
        jdbc.sql("delete from sign_in_pace").update();
    }

    @AfterEach
    void everybodyLeaves() {
        jdbc.sql("delete from account where person_id in (select id from person where email = 'first@example.com')")
                .update();
        jdbc.sql("delete from person where email = 'first@example.com'").update();
        guests.close();
    }

    @Test
    void theFirstAdministratorBeginsByALinkThatWorksOnce() {
        var token = firstAdministrator.issue().orElseThrow();
        assertThat(welcome.guest(token)).contains(new Welcome.Guest.FirstAdministrator());
        welcome.beginAsFirstAdministrator(token, "Ada First", "first@example.com", CHOSEN);

        var account = accounts.findByEmail("first@example.com").orElseThrow();
        assertThat(account.administrator()).isTrue();
        assertThat(accounts.actor(account.person(), today()).orElseThrow().level())
                .isNull();
        assertThat(signsIn("first@example.com", CHOSEN)).isTrue();
        assertThat(welcome.guest(token)).isEmpty();
        assertThatThrownBy(() -> welcome.beginAsFirstAdministrator(token, "Eve", "eve@example.com", CHOSEN))
                .isInstanceOf(NotFound.class);
        assertThat(firstAdministrator.issue()).as("nobody needs one any more").isEmpty();
    }

    @Test
    void aNewStartVoidsTheEarlierLink() {
        var earlier = firstAdministrator.issue().orElseThrow();
        var newer = firstAdministrator.issue().orElseThrow();
        assertThat(welcome.guest(earlier)).isEmpty();
        assertThat(welcome.guest(newer)).isPresent();
    }

    @Test
    void aRefusedPasswordDoesNotUseTheLinkUp() {
        var token = firstAdministrator.issue().orElseThrow();
        assertThatThrownBy(() ->
                        welcome.beginAsFirstAdministrator(token, "Ada First", "first@example.com", "password1234"))
                .isInstanceOf(BrokenRule.class);
        assertThat(welcome.guest(token)).isPresent();
        assertThat(accounts.holderOf("first@example.com")).isEmpty();
    }

    @Test
    void somebodyInvitedChoosesAPasswordOnce() {
        var administrator = guests.withAccount(null, true);
        var invited = guests.person(Scope.CONTRIBUTOR);
        guests.actAs(administrator);
        var token = tokenFor(invited);
        guests.actAsNobody();
        welcome.choosePassword(token, CHOSEN);
        assertThat(signsIn(Guests.email(invited), CHOSEN)).isTrue();
        assertThatThrownBy(() -> welcome.choosePassword(token, CHOSEN + " again"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anInvitationExpiresAfterSevenDays() {
        var administrator = guests.withAccount(null, true);
        var invited = guests.person(Scope.CONTRIBUTOR);
        var issued = clock.instant().minus(Duration.ofDays(7)).minusSeconds(1);
        var token = LinkToken.next();
        links.issue(SignInLink.forPassword(token, invited, administrator, issued));
        assertThat(welcome.guest(token)).isEmpty();
        assertThatThrownBy(() -> welcome.choosePassword(token, CHOSEN)).isInstanceOf(NotFound.class);
        assertThat(links.findOpen(token, issued.plus(Duration.ofDays(6)))).isPresent();
    }

    @Test
    void onlyTheDigestOfALinkIsKept() {
        guests.actAs(guests.withAccount(null, true));
        var token = tokenFor(guests.person(null));
        var kept = jdbc.sql("select sign_in_link::text from sign_in_link")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(token.text()));
    }

    @Test
    void aLeadInvitesOnlyWhoCannotSignInYet() {
        var lead = guests.withAccount(Scope.LEAD, false);
        var withAccount = guests.withAccount(Scope.CONTRIBUTOR, false);
        var without = guests.person(Scope.CONTRIBUTOR);
        guests.actAs(lead);
        assertThat(keeping.invite(without).path()).startsWith("/welcome/");
        assertThatThrownBy(() -> keeping.invite(withAccount)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keeping.grantAdministrator(lead)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theLastAdministratorIsKept() {
        var one = guests.withAccount(null, true);
        var other = guests.withAccount(null, false);
        guests.actAs(one);
        assertThatThrownBy(() -> keeping.withdrawAdministrator(one)).hasMessage("signin.last-administrator");
        assertThatThrownBy(() -> keeping.remove(one)).hasMessage("signin.last-administrator");
        assertThat(keeping.standing(one).mayWithdraw()).isFalse();

        keeping.grantAdministrator(other);
        keeping.withdrawAdministrator(one);
        assertThat(accounts.find(one).orElseThrow().administrator()).isFalse();
        assertThat(accounts.find(other).orElseThrow().administrator()).isTrue();
    }

    @Test
    void theLastAdministratorIsNotMarkedAsLeft() {
        var last = guests.withAccount(null, true);
        guests.actAs(last);
        assertThatThrownBy(() -> people.leave(new MarkAsLeft(last, 0, today())))
                .hasMessage("signin.last-administrator");
        assertThat(accounts.holder(last).orElseThrow().leftOn()).isNull();
    }

    @Test
    void anAdministratorWhoLeavesSoonIsNotTheOneWhoStays() {
        var one = guests.withAccount(null, true);
        var soonGone = guests.withAccount(null, true);
        guests.actAs(one);
        people.leave(new MarkAsLeft(soonGone, 0, today().plusMonths(1)));
        assertThatThrownBy(() -> people.leave(new MarkAsLeft(one, 0, today()))).hasMessage("signin.last-administrator");
        assertThatThrownBy(() -> keeping.withdrawAdministrator(one)).hasMessage("signin.last-administrator");
        assertThat(keeping.standing(one).mayRemove()).isFalse();

        keeping.withdrawAdministrator(soonGone);
        assertThat(accounts.find(soonGone).orElseThrow().administrator()).isFalse();
    }

    @Test
    void somebodyWhoHasLeftIsNotInvited() {
        var gone = guests.person(null);
        guests.leave(gone, today());
        guests.actAs(guests.withAccount(null, true));
        assertThatThrownBy(() -> keeping.invite(gone)).hasMessageStartingWith("signin.person-has-left");
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() {
        var me = guests.withAccount(Scope.CONTRIBUTOR, false);
        guests.actAs(me);
        assertThatThrownBy(() -> passwordChange.change("not the old one", CHOSEN))
                .hasMessage("signin.old-password-wrong");
        assertThat(signsIn(Guests.email(me), CHOSEN)).isFalse();
        passwordChange.change(Guests.PASSWORD, CHOSEN);
        assertThat(signsIn(Guests.email(me), CHOSEN)).isTrue();
        assertThat(signsIn(Guests.email(me), Guests.PASSWORD)).isFalse();
    }

    @Test
    void aDraftIsReadByItsAuthorOnly() {
        var me = guests.withAccount(Scope.CONTRIBUTOR, false);
        var other = guests.withAccount(Scope.LEAD, true);
        guests.actAs(me);
        drafts.keep("person/1", Map.of("name", "Márta \"M\"\n\0end", "note", ""));
        assertThat(drafts.find("person/1")).contains(Map.of("name", "Márta \"M\"\nend", "note", ""));
        guests.actAs(other);
        assertThat(drafts.find("person/1")).isEmpty();
        guests.actAs(me);
        drafts.discard("person/1");
        assertThat(drafts.find("person/1")).isEmpty();
    }

    @Test
    void aLeadDoesNotTouchWhatAnAdministratorSignsInWith() {
        var administrator = guests.withAccount(Scope.CONTRIBUTOR, true);
        guests.withAccount(null, true);
        guests.actAs(guests.withAccount(Scope.LEAD, false));
        assertThatThrownBy(() -> people.edit(edit(administrator, "eve@example.com")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.leave(new MarkAsLeft(administrator, 0, today())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keeping.invite(administrator)).isInstanceOf(NotAllowed.class);
        assertThat(accounts.holder(administrator).orElseThrow().email()).isEqualTo(Guests.email(administrator));

        guests.leave(administrator, today());
        assertThatThrownBy(() -> people.rejoin(new Rejoin(administrator, 0, today(), null, null, null)))
                .as("the grant would be back with its holder")
                .isInstanceOf(NotAllowed.class);
        guests.leave(administrator, null);
        people.edit(edit(administrator, Guests.email(administrator).toUpperCase(Locale.ROOT)));
        assertThat(accounts.holder(administrator).orElseThrow().name())
                .as("the name is no part of the sign-in")
                .isEqualTo("Another Name");
    }

    @Test
    void anAdministratorDoes() {
        var administrator = guests.withAccount(Scope.CONTRIBUTOR, true);
        guests.actAs(guests.withAccount(null, true));
        people.edit(edit(administrator, "moved-" + Guests.email(administrator)));
        people.leave(new MarkAsLeft(administrator, 1, today()));
        people.rejoin(new Rejoin(administrator, 2, today(), null, null, null));
        assertThat(accounts.holder(administrator).orElseThrow().email())
                .isEqualTo("moved-" + Guests.email(administrator));
    }

    private EditPerson edit(PersonId person, String email) {
        return new EditPerson(
                person, 0, new PersonName("Another Name"), new Email(email), new JobTitle(""), null, null, today());
    }

    /** The grant is given in a transaction that has begun before, and is committed only after the lead asks. */
    @Test
    void aGrantThatIsBeingGivenCountsAlready() throws Exception {
        var person = guests.withAccount(Scope.CONTRIBUTOR, false);
        var administrator = guests.withAccount(null, true);
        var lead = guests.withAccount(Scope.LEAD, false);
        try (var threads = Executors.newSingleThreadExecutor()) {
            guests.actAs(administrator);
            var asked = transaction.execute(status -> {
                keeping.grantAdministrator(person);
                var attempt = threads.submit(() -> {
                    guests.actAs(lead);
                    people.edit(edit(person, "eve@example.com"));
                    return null;
                });
                awaitSomebodyWhoWaits();
                return attempt;
            });
            assertThatThrownBy(asked::get).hasCauseInstanceOf(NotAllowed.class);
        }
        assertThat(accounts.holder(person).orElseThrow().email()).isEqualTo(Guests.email(person));
    }

    private void awaitSomebodyWhoWaits() {
        var patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (jdbc.sql("""
                        select count(*) from pg_locks
                        where locktype = 'advisory' and not granted
                          and database = (select oid from pg_database where datname = current_database())
                        """).query(Integer.class).single() == 0) {
            assertThat(System.nanoTime())
                    .as("the lead's edit waits for the grant")
                    .isLessThan(patience);
            Thread.onSpinWait();
        }
    }

    @Test
    void whoHasLostTheGrantSinceTheRequestBeganDecidesNothing() {
        var one = guests.withAccount(null, true);
        var other = guests.withAccount(null, true);
        var third = guests.withAccount(null, false);
        guests.actAs(one);
        jdbc.sql("update account set administrator = false where person_id = :one")
                .param("one", one.value())
                .update();
        assertThatThrownBy(() -> keeping.grantAdministrator(third)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keeping.withdrawAdministrator(other)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keeping.remove(third)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keeping.invite(third)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.leave(new MarkAsLeft(other, 0, today())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aLeadsLinkChoosesNoPasswordOfSomebodyWhoBecameAdministratorSince() {
        var lead = guests.withAccount(Scope.LEAD, false);
        var first = guests.person(null);
        guests.actAs(lead);
        var kept = tokenFor(first);
        welcome.beginAsFirstAdministrator(
                firstAdministrator.issue().orElseThrow(), "Guest", Guests.email(first), CHOSEN);
        assertThat(accounts.find(first).orElseThrow().administrator()).isTrue();
        assertThatThrownBy(() -> welcome.choosePassword(kept, "the lead knows this one"))
                .isInstanceOf(NotFound.class);

        var second = guests.withAccount(Scope.CONTRIBUTOR, false);
        var link = LinkToken.next();
        links.issue(SignInLink.forPassword(link, second, lead, clock.instant()));
        guests.actAs(first);
        keeping.grantAdministrator(second);
        assertThatThrownBy(() -> welcome.choosePassword(link, "the lead knows this one"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theOldPasswordIsGuessedNoFasterInAnOpenSession() {
        var me = guests.withAccount(Scope.CONTRIBUTOR, false);
        guests.actAs(me);
        for (var i = 0; i < Pace.SOURCE.holds(); i++)
            assertThatThrownBy(() -> passwordChange.change("not the old one", CHOSEN))
                    .hasMessage("signin.old-password-wrong");
        assertThatThrownBy(() -> passwordChange.change(Guests.PASSWORD, CHOSEN))
                .hasMessageStartingWith("signin.too-many-tries");
        assertThat(signsIn(Guests.email(me), Guests.PASSWORD))
                .as("and keeps nobody out at the login page")
                .isTrue();
    }

    @Test
    void strangersKeepNobodyFromChangingTheirPassword() {
        var me = guests.withAccount(Scope.CONTRIBUTOR, false);
        for (var i = 0; i < 2 * Pace.SOURCE.holds(); i++) {
            try {
                signsIn(Guests.email(me), "wrong");
            } catch (TooManyTries held) {
                // as is meant
            }
        }
        guests.actAs(me);
        passwordChange.change(Guests.PASSWORD, CHOSEN);
        assertThat(accounts.find(me).orElseThrow().passwordHash()).isNotBlank();
    }

    private LinkToken tokenFor(PersonId person) {
        return new LinkToken(keeping.invite(person).path().substring("/welcome/".length()));
    }

    private boolean signsIn(String email, String password) {
        try {
            return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password))
                    .isAuthenticated();
        } catch (BadCredentialsException wrong) {
            return false;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
