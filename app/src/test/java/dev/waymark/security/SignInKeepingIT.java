package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.career.Scope;
import dev.waymark.people.Accounts;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.LinkToken;
import dev.waymark.people.MarkAsLeft;
import dev.waymark.people.PasswordChange;
import dev.waymark.people.PeopleKeeping;
import dev.waymark.people.PersonId;
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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestConstructor;

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
    private final SignInTries tries;
    private final JdbcClient jdbc;
    private final Accounts accounts;
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
            SignInTries tries,
            JdbcClient jdbc,
            Accounts accounts,
            PasswordEncoder passwords,
            Clock clock) {
        this.keeping = keeping;
        this.welcome = welcome;
        this.passwordChange = passwordChange;
        this.drafts = drafts;
        this.people = people;
        this.signIn = signIn;
        this.firstAdministrator = firstAdministrator;
        this.links = links;
        this.tries = tries;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
        this.guests = new Guests(jdbc, accounts, passwords);
    }

    @BeforeEach
    void nobodyIsAdministrator() {
        jdbc.sql("update account set administrator = false").update();
        jdbc.sql("delete from sign_in_try").update();
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
    void guessersWaitWhicheverReplicaTheyAsk() {
        var here = tries;
        var there = new SignInTries(jdbc, clock);
        for (var i = 0; i < SignInTries.FREE_TRIES; i++) {
            assertThat((i % 2 == 0 ? here : there).begin("somebody@example.com", "192.0.2." + i))
                    .isZero();
        }
        assertThat(here.begin("Somebody@example.com", "198.51.100.1")).isPositive();
        assertThat(there.begin("somebody@example.com", "198.51.100.2")).isPositive();
        assertThat(there.begin("else@example.com", "198.51.100.2")).isZero();
    }

    @Test
    void anAddressThatTriesManyAccountsWaits() {
        for (var i = 0; i < SignInTries.FREE_TRIES; i++) {
            assertThat(tries.begin("nobody" + i + "@example.com", "192.0.2.77")).isZero();
        }
        assertThat(tries.begin("untried@example.com", "192.0.2.77")).isPositive();
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
