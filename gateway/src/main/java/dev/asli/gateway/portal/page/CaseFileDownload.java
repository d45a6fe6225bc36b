package dev.asli.gateway.portal.page;

import dev.asli.contracts.intake.v1.CaseFileChunk;
import dev.asli.kit.problem.GrpcProblems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A case file as a browser takes it. The name tells nothing of the matter. */
public final class CaseFileDownload {

    private CaseFileDownload() {}

    public static Uni<RestResponse<byte[]>> of(Multi<CaseFileChunk> chunks) {
        return chunks.collect()
                .in(
                        ByteArrayOutputStream::new,
                        (out, chunk) -> out.writeBytes(chunk.getData().toByteArray()))
                .map(out -> ResponseBuilder.ok(out.toByteArray())
                        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"case.zip\"")
                        .build())
                .onFailure()
                .transform(GrpcProblems::fromStatus);
    }
}
