package dev.asli.gateway.openapi.rest;

import dev.asli.gateway.problem.rest.ProblemView;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says once what holds for every operation: how a refusal looks, how a write is made safe, how to prove who calls. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String DESCRIPTION = """
            Complaints about deepfakes, secured and examined; what the law asks of each intermediary and by when; \
            whether it was done. Times are RFC 3339 in UTC. Refusals are application/problem+json (RFC 9457), whose \
            code is stable. Lists page by cursor and limit (1 to 100, 25 unless said). Fields that do not exist are \
            refused. X-Lifecycle: test marks sandbox traffic, which is validated and answered but never reaches an \
            intermediary or a score.""";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(
                OASFactory.createInfo().title("Asli public API").version("v1").description(DESCRIPTION));
        api.setServers(null);
        api.getComponents()
                .addSecurityScheme(
                        "realm",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Access token of the realm asli."))
                .addSecurityScheme(
                        "apiKey",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description("asli_<env>_<id>_<secret>; Authorization: ApiKey … is the same."));
        // Pages are for people.
        List.copyOf(api.getPaths().getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/.well-known/"))
                .forEach(api.getPaths()::removePathItem);
        api.getPaths().getPathItems().forEach(ApiDescription::describe);
    }

    private static void describe(String path, PathItem item) {
        Map<HttpMethod, Operation> operations = item.getOperations();
        operations.forEach((method, operation) -> {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "default",
                            OASFactory.createAPIResponse()
                                    .description("Refused: the code says why, the detail what to do next.")
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    ProblemView.MEDIA_TYPE,
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref("#/components/schemas/Problem")))));
            if (method != HttpMethod.GET && !path.endsWith("/preview")) {
                operation.addParameter(OASFactory.createParameter()
                        .in(In.HEADER)
                        .name("Idempotency-Key")
                        .description(
                                "16 to 200 printable characters, best a random UUID. The same key and body get the "
                                        + "same answer for 24 hours; another body is refused with 409.")
                        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
            }
            scheme(path)
                    .forEach(name -> operation.addSecurityRequirement(
                            OASFactory.createSecurityRequirement().addScheme(name)));
        });
    }

    private static List<String> scheme(String path) {
        if (path.contains("/intermediary/")) {
            return List.of("apiKey", "realm");
        }
        return path.contains("/officer/") || path.contains("/admin/") ? List.of("realm") : List.of();
    }
}
