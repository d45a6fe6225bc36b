package dev.asli.gateway.bulk.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asli.contracts.intake.v1.BulkResult;
import dev.asli.contracts.intake.v1.FileManyRequest;
import dev.asli.contracts.intake.v1.FileManyResponse;
import dev.asli.contracts.intake.v1.Imports;
import dev.asli.gateway.apikey.rest.NeedsScope;
import dev.asli.gateway.bulk.rest.BulkRequest.Item;
import dev.asli.gateway.bulk.rest.BulkView.ItemView;
import dev.asli.gateway.complaint.rest.Lifecycle;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.identity.Scope;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** What a platform or a flagger files in one call. */
@Path("/api/v1/complaints/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk")
class BulkResource {

    private final Imports imports;
    private final Writes writes;
    private final ObjectMapper json;

    BulkResource(@GrpcClient("intake") Imports imports, Writes writes, ObjectMapper json) {
        this.imports = imports;
        this.writes = writes;
        this.json = json;
    }

    @POST
    @NeedsScope(Scope.COMPLAINTS_WRITE)
    @RolesAllowed({Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN, Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "fileComplaints",
            summary = "File 1 to 100 complaints, each answered by itself",
            description = "Complaints are filed as by POST /complaints; serving follows the answer. Sending a call"
                    + " again with its Idempotency-Key files nothing twice and answers each item as before; an item"
                    + " whose content changed is refused alone. Nothing of the call itself is kept. Who filed reads its"
                    + " complaints without a secret.")
    public Uni<BulkView> file(@RestHeader(Lifecycle.HEADER) @Nullable String lifecycle, @Nullable BulkRequest request) {
        boolean test = Lifecycle.isTest(lifecycle);
        List<Item> items = Wire.required(request).read(json, test);
        FileManyRequest.Builder asked =
                FileManyRequest.newBuilder().setRequestId(writes.requestId()).setTest(test);
        for (Item item : items) {
            if (item instanceof Item.Read read) {
                asked.addItems(read.message());
            }
        }
        return (asked.getItemsCount() == 0
                        ? Uni.createFrom().item(FileManyResponse.getDefaultInstance())
                        : imports.fileMany(asked.build()))
                .map(answer -> BulkView.of(inOrder(items, answer.getResultsList())));
    }

    private static List<ItemView> inOrder(List<Item> items, List<BulkResult> answers) {
        Iterator<BulkResult> next = answers.iterator();
        List<ItemView> results = new ArrayList<>();
        for (Item item : items) {
            results.add(
                    switch (item) {
                        case Item.Read _ -> ItemView.of(results.size(), next.next());
                        case Item.Unread unread -> ItemView.unread(results.size(), unread.unmet());
                    });
        }
        return results;
    }
}
