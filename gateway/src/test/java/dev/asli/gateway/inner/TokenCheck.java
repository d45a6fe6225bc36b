package dev.asli.gateway.inner;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.asli.gateway.identity.TokenMint;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.GrpcProblems;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemType.Kind;
import dev.asli.kit.problem.RemoteProblem;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verifies tokens as an inner service does: the gateway's by its published key, the realm's by issuer and claims. */
@ApplicationScoped
class TokenCheck implements ServerInterceptor {

    private static final Context.Key<Who> WHO = Context.key("who");
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final TokenMint mint;

    TokenCheck(TokenMint mint) {
        this.mint = mint;
    }

    record Who(String subject, Set<String> roles, String intermediary) {

        boolean isAny(String... candidates) {
            return List.of(candidates).stream().anyMatch(roles::contains);
        }
    }

    static Who who() {
        return WHO.get();
    }

    static StatusRuntimeException problem(Kind kind, String code, String detail) {
        return GrpcProblems.toStatus(new ProblemException(new RemoteProblem(code, code, kind), detail));
    }

    static void require(String... roles) {
        if (!who().isAny(roles)) {
            throw GrpcProblems.toStatus(
                    new ProblemException(CommonProblem.NOT_ALLOWED, "Your role does not allow this."));
        }
    }

    @Override
    public <I, O> ServerCall.Listener<I> interceptCall(
            ServerCall<I, O> call, Metadata headers, ServerCallHandler<I, O> next) {
        try {
            Who who = read(headers.get(AUTHORIZATION).substring("Bearer ".length()));
            return Contexts.interceptCall(Context.current().withValue(WHO, who), call, headers, next);
        } catch (Exception refused) {
            call.close(Status.UNAUTHENTICATED.withDescription(String.valueOf(refused)), new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }

    @SuppressWarnings("unchecked")
    private Who read(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        boolean lives =
                claims.getExpirationTime().after(Date.from(Clock.systemUTC().instant()));
        if (!lives || !claims.getAudience().equals(List.of("asli"))) {
            throw new IllegalArgumentException("expired, or for another audience");
        }
        if (!jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256)) {
            Map<String, Object> access = claims.getJSONObjectClaim("realm_access");
            return new Who(
                    claims.getSubject(),
                    Set.copyOf((List<String>) access.get("roles")),
                    claims.getStringClaim("intermediary"));
        }
        ECKey key = ECKey.parse(JSONObjectUtils.toJSONString(Map.copyOf(mint.publicJwk())));
        boolean signed = jwt.verify(new ECDSAVerifier(key))
                && key.getKeyID().equals(jwt.getHeader().getKeyID())
                && claims.getIssuer().equals("https://gateway.asli.dev");
        if (!signed) {
            throw new IllegalArgumentException("not the gateway's token");
        }
        return new Who(
                claims.getSubject(),
                Set.copyOf(claims.getStringListClaim("groups")),
                claims.getStringClaim("intermediary"));
    }
}
