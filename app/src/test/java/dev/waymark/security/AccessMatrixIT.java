package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.waymark.career.Scope;
import dev.waymark.people.Account;
import dev.waymark.people.Accounts;
import dev.waymark.people.PersonId;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.NotFound;
import dev.waymark.testing.DemoTest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Calls every method of every use case as everybody, on their own, a mentee's and a stranger's record, and compares what
 * is allowed with docs/access.md. A method or route that is not there fails the build, until somebody has decided.
 */
@DemoTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AccessMatrixIT {

    private static final Path FILE = Path.of("../docs/access.md");
    private static final String SWITCH = "waymark.access";
    private static final String ADMINISTRATORS = "administrators'";
    static final List<String> ROLES = List.of("anonymous", "contributor", "mentor", "lead", "administrator");

    private static final String HEAD = """
            # Who may do what

            This table is checked: `AccessMatrixIT` really calls every method of every use case as each of these people, on
            their own record, a mentee's and a stranger's, and `AccessToRoutesIT` opens every route in a browser. What is
            refused, by role or by relationship, counts as not allowed; so does a record that the caller may not know of.

            A method or a route that is new, or allows something else than is written here, fails the build. Decide what it
            should allow, then either correct the code, or write the table anew with
            `./mvnw verify -Dit.test=AccessMatrixIT -Dwaymark.access=write` and read the difference before you commit it.

            - **no**: refused. **yes**: allowed; the method names no person's record.
            - **own**, **mentees'**, **strangers'**: allowed on these records; **every**: on all of them.
            - **administrators'**: on the record of somebody else with the administrator grant; *strangers'* have none.
            - **not tried**: there is no such record; an administrator without a level has no pairing, for example.
            - *mentees'* is tried for the mentor: a record of somebody with whom the mentor has a pairing now.
            - A lead may do what a mentor may, a mentor what a contributor may; the administrator of this table has no level.
            """;

    private final ApplicationContext beans;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    AccessMatrixIT(
            ApplicationContext beans,
            Accounts accounts,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.beans = beans;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        jdbc.sql("delete from sign_in_pace").update();
    }

    @Test
    void everybodyMayDoWhatTheTableSaysAndNothingElse() throws IOException {
        var seen = new TreeMap<String, String>();
        seen.putAll(methods());
        seen.putAll(routes());
        if ("write".equals(System.getProperty(SWITCH))) Files.writeString(FILE, document(seen));
        var decided = decided();
        var problems = new ArrayList<String>();
        seen.forEach((what, row) -> {
            if (!decided.containsKey(what)) problems.add("not decided yet: " + row);
            else if (!row.equals(decided.get(what)))
                problems.add("decided: " + decided.get(what) + "\n     it is: " + row);
        });
        seen.forEach((what, row) -> {
            if (!row.contains("yes") && !row.contains("every") && !row.contains("own") && !row.contains("strangers'"))
                problems.add("allowed to nobody, so that nothing is tried; Arguments lacks a record for it: " + row);
        });
        decided.forEach((what, row) -> {
            if (!seen.containsKey(what)) problems.add("is there no more: " + row);
        });
        if (!problems.isEmpty()) {
            fail("Who may do what differs from docs/access.md, whose head says what to do:\n%s"
                    .formatted(String.join("\n", problems)));
        }
        assertThat(Files.readString(FILE)).isEqualTo(document(seen));
    }

    private Map<String, String> methods() {
        var rows = new LinkedHashMap<String, String>();
        useCases().forEach((useCase, bean) -> {
            for (var method : useCase.getMethods()) {
                if (Modifier.isStatic(method.getModifiers())) continue;
                var what = name(useCase) + "." + signature(method);
                rows.put(what, row(what, ROLES.stream().map(role -> cell(bean, method, role))));
            }
        });
        assertThat(rows).hasSizeGreaterThan(20);
        return rows;
    }

    /** What services offer, and whatever else of the domain the views call. */
    private Map<Class<?>, Object> useCases() {
        var all = new LinkedHashMap<Class<?>, Object>();
        for (var service : beans.getBeansWithAnnotation(Service.class).values()) {
            for (var useCase : AopUtils.getTargetClass(service).getInterfaces()) {
                if (useCase.getPackageName().startsWith("dev.waymark.")) all.put(useCase, service);
            }
        }
        new ClassFileImporter()
                .importPackages("dev.waymark").stream()
                        .filter(type -> isIn("ui", type))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(Dependency::getTargetClass)
                        .filter(type -> type.isInterface() && isIn("domain", type))
                        .map(JavaClass::reflect)
                        .distinct()
                        .forEach(type -> beans.getBeansOfType(type).values().forEach(bean -> all.put(type, bean)));
        return all;
    }

    private static boolean isIn(String module, JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().toString().contains("/" + module + "/target/"))
                .orElse(false);
    }

    private static String name(Class<?> useCase) {
        return useCase.getName().substring("dev.waymark.".length());
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private String cell(Object service, Method method, String role) {
        var actor = actor(role);
        var stranger = somebody("""
                select p.mentor_id from pairing p join account a on a.person_id <> p.mentor_id and not a.administrator
                where p.state = 'ACTIVE' and p.mentor_id not in (select person_id from account)
                  and p.mentee_id not in (select person_id from account) order by p.id limit 1""");
        var related = new LinkedHashMap<String, PersonId>();
        if (actor != null) related.put("own", actor);
        if (role.equals("mentor"))
            related.put(
                    "mentees'",
                    somebody("select mentee_id from pairing where state = 'ACTIVE' and mentor_id = '" + actor
                            + "' order by id limit 1"));
        related.put("strangers'", stranger);
        related.put(ADMINISTRATORS, stranger);
        var namesAPerson = false;
        var allowed = new ArrayList<String>();
        var tried = new ArrayList<String>();
        for (var relation : related.entrySet()) {
            var outcome = call(service, method, actor, relation.getValue(), relation.getKey());
            if (outcome == null) continue; // there is no such record, an administrator's pairing for example
            namesAPerson |= outcome.namesAPerson();
            tried.add(relation.getKey());
            if (outcome.allowed()) allowed.add(relation.getKey());
        }
        if (tried.isEmpty()) return "not tried";
        if (allowed.isEmpty()) return "no";
        if (!namesAPerson) return "yes";
        return allowed.equals(tried) ? "every" : String.join(", ", allowed);
    }

    private record Outcome(boolean allowed, boolean namesAPerson) {}

    private @Nullable Outcome call(
            Object service, Method method, @Nullable PersonId actor, PersonId about, String relation) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            SecurityContextHolder.clearContext();
            if (relation.equals(ADMINISTRATORS)) makeAdministrator(about);
            var arguments = new Arguments(jdbc, actor == null ? about : actor, about);
            Object[] made;
            try {
                made = arguments.of(method);
            } catch (org.springframework.dao.EmptyResultDataAccessException noSuchRecord) {
                return null;
            }
            actAs(actor);
            try {
                method.invoke(service, made);
                return new Outcome(true, arguments.namesAPerson());
            } catch (InvocationTargetException e) {
                return new Outcome(!denies(e.getTargetException()), arguments.namesAPerson());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void makeAdministrator(PersonId person) {
        accounts.save(Account.open(person, "x", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .asAdministrator(true));
    }

    private static boolean denies(Throwable problem) {
        return problem instanceof AccessDeniedException
                || problem instanceof AuthenticationCredentialsNotFoundException
                || problem instanceof NotAllowed
                || problem instanceof NotFound;
    }

    private void actAs(@Nullable PersonId person) {
        var authentication = person == null
                ? new AnonymousAuthenticationToken(
                        "test", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : new SignedIn(
                        accounts.actor(person, LocalDate.now(clock)).orElseThrow(),
                        accounts.find(person).orElseThrow().passwordChangedAt());
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
    }

    private @Nullable PersonId actor(String role) {
        return switch (role) {
            case "anonymous" -> null;
            case "contributor" -> login("pm@example.com");
            case "mentor" -> login("senior@example.com");
            case "lead" -> login("head@example.com");
            default -> login("admin@example.com");
        };
    }

    private PersonId login(String email) {
        return accounts.findByEmail(email).orElseThrow().person();
    }

    private PersonId somebody(String sql) {
        return new PersonId(jdbc.sql(sql).query(UUID.class).single());
    }

    private static Map<String, String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var rows = new LinkedHashMap<String, String>();
        for (var found : scanner.findCandidateComponents("dev.waymark")) {
            try {
                var view = Class.forName(found.getBeanClassName());
                var what = "/" + view.getAnnotation(Route.class).value();
                rows.put(what, row(what, ROLES.stream().map(role -> opens(view, role) ? "yes" : "no")));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(rows).containsKey("/login");
        return rows;
    }

    private static boolean opens(Class<?> view, String role) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) return true;
        if (role.equals("anonymous")) return false;
        if (view.isAnnotationPresent(PermitAll.class)) return true;
        var roles = view.getAnnotation(RolesAllowed.class);
        return roles != null && Stream.of(roles.value()).anyMatch(authorities(role)::contains);
    }

    private static List<String> authorities(String role) {
        return switch (role) {
            case "contributor" -> List.of(Scope.CONTRIBUTOR.name());
            case "mentor" -> List.of(Scope.CONTRIBUTOR.name(), Scope.MENTOR.name());
            case "lead" -> Stream.of(Scope.values()).map(Scope::name).toList();
            default -> List.of("ADMINISTRATOR");
        };
    }

    private static String row(String what, Stream<String> cells) {
        return "| `" + what + "` | " + cells.collect(Collectors.joining(" | ")) + " |";
    }

    private static String document(Map<String, String> rows) {
        var methods = rows.entrySet().stream().filter(row -> !row.getKey().startsWith("/"));
        var routes = rows.entrySet().stream().filter(row -> row.getKey().startsWith("/"));
        return HEAD + "\n## Routes\n\n" + table("route", routes) + "\n## Use cases\n\n" + table("method", methods);
    }

    private static String table(String what, Stream<Map.Entry<String, String>> rows) {
        return "| " + what + " | " + String.join(" | ", ROLES) + " |\n" + "|---".repeat(ROLES.size() + 1) + "|\n"
                + rows.map(Map.Entry::getValue).collect(Collectors.joining("\n", "", "\n"));
    }

    static Map<String, String> decided() throws IOException {
        if (!Files.exists(FILE)) return Map.of();
        return Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith("| `"))
                .collect(Collectors.toMap(line -> line.split("`")[1], line -> line));
    }
}
