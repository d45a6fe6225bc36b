package dev.asli.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/** The house's rules for a service. A service's ArchitectureTest includes them all in one line. */
public final class ServiceArchitecture {

    private static final Set<String> MAY_CALL = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "io.quarkus.security.Authenticated");

    @ArchTest
    static final ArchRule decisions_know_no_framework = noClasses()
            .that()
            .resideInAPackage("dev.asli..")
            .and()
            .resideOutsideOfPackages("..rest..", "..grpc..", "..store..", "..page..", "..inference..", "dev.asli.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "jakarta.ws.rs..",
                    "org.hibernate..",
                    "io.grpc..",
                    "com.google.protobuf..",
                    "dev.asli.contracts..",
                    "software.amazon.awssdk..",
                    "ai.onnxruntime..")
            .allowEmptyShould(true)
            .because("a feature's own package holds decisions; its rest, grpc and store packages hold translation");

    @ArchTest
    static final ArchRule edges_do_not_meet = slices().matching("dev.asli.*.*.(rest|grpc|store|page)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("two translations that know each other hide a decision between them");

    @ArchTest
    static final ArchRule features_have_no_cycles = slices().matching("dev.asli.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a feature that needs its user cannot be read, tested or removed alone");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("deadlines are law: time is injected, so that every moment can be tested");

    @ArchTest
    static final ArchRule nothing_awaits = noClasses()
            .should()
            .callMethod(Uni.class, "await")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .because("a blocked event loop stops every caller (docs/adr/0001-hibernate-reactive.md)");

    @ArchTest
    static final ArchRule rows_stay_in_the_store = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .resideInAnyPackage("..store..", "dev.asli.kit.outbox..")
            .andShould()
            .notBePublic()
            .allowEmptyShould(true)
            .because("a row that leaves its store welds decisions to the database");

    @ArchTest
    static final ArchRule endpoints_say_who_may_call = methods()
            .that()
            .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
            .should(sayWhoMayCall())
            .allowEmptyShould(true)
            .because("an endpoint that says nothing lets everybody in");

    @ArchTest
    static final ArchRule calls_say_who_may_call = methods()
            .that()
            .areDeclaredInClassesThat(are(resideInAPackage("..grpc..")))
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("io.quarkus.grpc.GrpcService")
            .and()
            .arePublic()
            .should(sayWhoMayCall())
            .allowEmptyShould(true)
            .because("nothing is trusted because it is internal");

    @ArchTest
    static final ArchRule settings_are_mapped = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.config.inject.ConfigProperty")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .because("settings are one typed, documented @ConfigMapping for each feature");

    @ArchTest
    static final ArchRule names_say_what_is_inside = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..common..", "..helper..", "..misc..", "..impl..", "..dto..", "..manager..")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .because("a newcomer finds behaviour by the names of folders and classes");

    private ServiceArchitecture() {}

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call, on the method or on the class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = MAY_CALL.stream()
                        .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                                || method.getOwner().isAnnotatedWith(annotation));
                JavaClass owner = method.getOwner();
                events.add(new SimpleConditionEvent(
                        method,
                        said,
                        owner.getName() + "." + method.getName() + (said ? " says" : " does not say")
                                + " who may call"));
            }
        };
    }
}
