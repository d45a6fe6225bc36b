package dev.asli.gateway.bulk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A table whose rows are asked for page by page while it is sent. */
public final class PagedTable {

    private PagedTable() {}

    /**
     * The first page is asked for before the answer begins, so that a refusal is still an answer of its own.
     *
     * @param ask for the rows after the one of that number; 0 for the first page
     * @param next 0 when there is no more
     */
    public static <T> Multi<String> of(
            String header, Function<Integer, Uni<T>> ask, Function<T, String> lines, ToIntFunction<T> next) {
        return pages(header, 0, ask, lines, next);
    }

    private static <T> Multi<String> pages(
            String before, int after, Function<Integer, Uni<T>> ask, Function<T, String> lines, ToIntFunction<T> next) {
        return ask.apply(after).onItem().transformToMulti(answer -> {
            Multi<String> page = Multi.createFrom().item(before + lines.apply(answer));
            int more = next.applyAsInt(answer);
            return more == 0
                    ? page
                    : Multi.createBy()
                            .concatenating()
                            .streams(page, Multi.createFrom().deferred(() -> pages("", more, ask, lines, next)));
        });
    }
}
