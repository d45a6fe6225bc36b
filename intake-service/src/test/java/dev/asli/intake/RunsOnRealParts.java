package dev.asli.intake;

import dev.asli.testkit.RealObjectStore;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One application for all tests of this module: real PostgreSQL, real S3 API, tokens verified as in production. */
@QuarkusTest
@WithTestResource(
        value = RealPostgres.class,
        initArgs = @ResourceArg(name = RealPostgres.CONNECTS_AS, value = RealPostgres.SERVICE))
@WithTestResource(RealObjectStore.class)
@WithTestResource(TestTokens.class)
@WithTestResource(WebPages.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RunsOnRealParts {}
