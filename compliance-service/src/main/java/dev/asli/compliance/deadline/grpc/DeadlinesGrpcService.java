package dev.asli.compliance.deadline.grpc;

import dev.asli.compliance.deadline.Preview;
import dev.asli.compliance.deadline.Preview.Pack;
import dev.asli.compliance.deadline.Preview.Previewed;
import dev.asli.compliance.deadline.Preview.Question;
import dev.asli.compliance.wire.grpc.Wire;
import dev.asli.contracts.compliance.v1.DeadlineList;
import dev.asli.contracts.compliance.v1.Deadlines;
import dev.asli.contracts.compliance.v1.ListRulePacksRequest;
import dev.asli.contracts.compliance.v1.ListRulePacksResponse;
import dev.asli.contracts.compliance.v1.PreviewDeadlinesRequest;
import dev.asli.contracts.compliance.v1.PreviewDeadlinesResponse;
import dev.asli.contracts.compliance.v1.RulePackInfo;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;

/** Translates; decides nothing. */
@GrpcService
@Authenticated
class DeadlinesGrpcService implements Deadlines {

    private final Preview preview;

    DeadlinesGrpcService(Preview preview) {
        this.preview = preview;
    }

    @Override
    public Uni<PreviewDeadlinesResponse> previewDeadlines(PreviewDeadlinesRequest request) {
        Uni<PreviewDeadlinesResponse> answer = Uni.createFrom()
                .item(() -> preview.of(new Question(
                        request.getTriggerEvent(),
                        Wire.instant(request.getAt()),
                        request.getCategory(),
                        request.getCapacity(),
                        new HashSet<>(request.getIntermediaryClassesList()))))
                .map(DeadlinesGrpcService::list);
        return Wire.orUnmet(
                answer,
                unmet -> PreviewDeadlinesResponse.newBuilder().setUnmet(unmet).build());
    }

    @Override
    public Uni<ListRulePacksResponse> listRulePacks(ListRulePacksRequest request) {
        return Uni.createFrom()
                .item(ListRulePacksResponse.newBuilder()
                        .addAllPacks(preview.packs().stream()
                                .map(DeadlinesGrpcService::info)
                                .toList())
                        .build());
    }

    private static PreviewDeadlinesResponse list(List<Previewed> previewed) {
        DeadlineList.Builder list = DeadlineList.newBuilder();
        previewed.forEach(one -> list.addDeadlines(DeadlineWire.of(one.deadline(), one.why())));
        return PreviewDeadlinesResponse.newBuilder().setDeadlines(list).build();
    }

    private static RulePackInfo info(Pack pack) {
        return RulePackInfo.newBuilder()
                .setId(pack.pack().id())
                .setJurisdiction(pack.pack().jurisdiction())
                .setTitle(pack.pack().title())
                .setInstrument(pack.pack().instrument())
                .setStatus(pack.pack().status().word())
                .setDigest(pack.pack().digest())
                .setRules(pack.rules())
                .build();
    }
}
