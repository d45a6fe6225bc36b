package dev.asli.compliance.notice.store;

import dev.asli.compliance.notice.Response;
import dev.asli.compliance.notice.Responses;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresResponses implements Responses, PanacheRepositoryBase<ResponseRow, UUID> {

    @Override
    public Uni<Response> add(Response response, String requestId, String digest) {
        return persist(new ResponseRow(response, requestId, digest)).replaceWith(response);
    }

    @Override
    public Uni<List<Response>> ofNotices(List<UUID> notices) {
        return notices.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("noticeId in ?1 order by at, id", notices)
                        .map(rows -> rows.stream().map(ResponseRow::read).toList());
    }

    @Override
    public Uni<Optional<Known>> find(UUID notice, String requestId) {
        return find("noticeId = ?1 and requestId = ?2", notice, requestId)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(known -> new Known(known.read(), known.digest)));
    }
}
