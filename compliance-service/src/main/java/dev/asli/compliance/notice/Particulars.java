package dev.asli.compliance.notice;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an order says beyond any notice: authority, rank, provision, reasons. The feature that keeps orders answers. */
public interface Particulars {

    /** By notice; grievances have none. Names as the signed notice spells them, such as {@code officerRank}. */
    Uni<Map<UUID, Map<String, String>>> ofNotices(List<UUID> notices);
}
