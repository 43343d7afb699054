package dev.waymark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.waymark.shared.Ids;
import dev.waymark.shared.Text;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What docs/architecture.md promises of the code, checked on the class files of all modules. */
class ArchitectureTest {

    private static final JavaClasses production = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.waymark");

    @Test
    void featuresUseOnlyTheFeaturesBelowThem() {
        // the shell frames every view and shows who is signed in: it has a rule of its own
        var modules = ApplicationModules.of(WaymarkApplication.class, resideInAPackage("dev.waymark.shell.."));
        assertThat(modules.getModuleByName("people")).isPresent();
        assertThat(modules.getModuleByName("organisation")).isPresent();
        modules.verify();
    }

    @Test
    void theShellKnowsWhoIsSignedInAndNoFeatureBesides() {
        noClasses()
                .that()
                .resideInAPackage("dev.waymark.shell..")
                .should()
                .dependOnClassesThat(describe(
                        "belong to a feature, except the people's identifiers and actor",
                        type -> type.getPackageName().startsWith("dev.waymark.")
                                && !type.getPackageName().startsWith("dev.waymark.shell")
                                && !type.getPackageName().equals("dev.waymark.shared")
                                && !type.getPackageName().equals("dev.waymark.people")
                                && !type.getPackageName().equals("dev.waymark.career")))
                .check(production);
    }

    @Test
    void theDomainKnowsNoFramework() {
        noClasses()
                .that(areIn("domain"))
                .should()
                .dependOnClassesThat(describe(
                        "are neither Java's, JSpecify's nor the domain's",
                        type -> !type.getPackageName().startsWith("java.")
                                && !type.getPackageName().startsWith("org.jspecify.")
                                && !type.getPackageName().startsWith("dev.waymark.")
                                && !type.getBaseComponentType().isPrimitive()))
                .check(production);
    }

    @Test
    void onePlaceSaysWhichCharactersATextMayHold() {
        noClasses()
                .that(areIn("domain"))
                .and()
                .doNotBelongToAnyOf(Text.class)
                // reads files cell by cell, and what it reads comes from there
                .and()
                .resideOutsideOfPackage("..people.roster..")
                .should()
                .callMethod(String.class, "strip")
                .orShould()
                .callMethod(String.class, "trim")
                .because("Text.line and Text.lines do more than take spaces away")
                .check(production);
    }

    @Test
    void modulesSeeEachOtherAsTheMapShows() {
        var domain = production.that(areIn("domain"));
        var ui = production.that(areIn("ui"));
        var persistence = production.that(areIn("persistence"));
        assertThat(domain).isNotEmpty();
        assertThat(ui).isNotEmpty();
        noClasses()
                .that(areIn("ui"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..persistence..", "..application..", "jakarta.persistence..", "org.hibernate..", "java.sql..")
                .check(production);
        noClasses()
                .that(areIn("persistence"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "..application..", "..ui..")
                .allowEmptyShould(persistence.isEmpty())
                .check(production);
    }

    @Test
    void onlyTheDomainAndTheSharedComponentsAreSeenFromElsewhere() {
        classes()
                .that()
                .resideInAnyPackage("dev.waymark.*.persistence..", "dev.waymark.*.application..")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(production);
        classes().that().areAnnotatedWith(Route.class).should().notBePublic().check(production);
    }

    @Test
    void everyViewSaysWhoMaySeeIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should(beAnnotatedWith(AnonymousAllowed.class)
                        .or(beAnnotatedWith(PermitAll.class))
                        .or(beAnnotatedWith(RolesAllowed.class))
                        .or(beAnnotatedWith(DenyAll.class)))
                .check(production);
    }

    @Test
    void everyServiceSaysWhoMayUseItAndIsTransactional() {
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .allowEmptyShould(true)
                .check(production);
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(describe(
                        "are services without a rule for all methods",
                        type -> type.isAnnotatedWith(Service.class) && !type.isAnnotatedWith(PreAuthorize.class)))
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .allowEmptyShould(true)
                .check(production);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(production);
    }

    @Test
    void timeComesFromTheClock() {
        // an identifier is ordered by the machine's time, and says nothing of when a thing happened
        noClasses()
                .that()
                .doNotBelongToAnyOf(Ids.class)
                .should()
                .callMethodWhere(describe("asks the machine for the time", ArchitectureTest::asksTheMachineForTheTime))
                .check(production);
    }

    @Test
    void noTruthLivesInTheMemoryOfOneProcess() {
        fields().that().areStatic().should().beFinal().check(production);
        noFields()
                .that()
                .areStatic()
                .and()
                .areNotDeclaredIn(Ids.class)
                .should()
                .haveRawType(resideInAPackage("java.util.concurrent.."))
                .check(production);
        noFields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage("dev.waymark.*.application.."))
                .should()
                .haveRawType(assignableTo(Executor.class))
                .check(production);
    }

    private static boolean asksTheMachineForTheTime(JavaAccess<?> call) {
        var owner = call.getTargetOwner();
        var name = call.getName();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system")
                    && !call.getOriginOwner().getSimpleName().equals("ClockConfiguration");
        }
        return owner.getPackageName().equals("java.time")
                && name.equals("now")
                && call.getTarget() instanceof AccessTarget.MethodCallTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    /** By where the class file lies: directory or jar of the Maven module. */
    private static DescribedPredicate<JavaClass> areIn(String module) {
        return describe(
                "are in the module " + module,
                type -> type.getSource()
                        .map(source -> source.getUri().toString().contains("/" + module + "/target/"))
                        .orElse(false));
    }
}
