package dev.asli.intake.campaign;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Compares what was entered since the last look. */
@ApplicationScoped
class CampaignSweep {

    private final Clustering clustering;
    private final CampaignConfig config;

    CampaignSweep(Clustering clustering, CampaignConfig config) {
        this.clustering = clustering;
        this.config = config;
    }

    @Scheduled(every = "${asli.campaigns.interval:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Multi.createBy()
                .repeating()
                .uni(() -> clustering.look(config.batchSize()))
                .whilst(looked -> looked > 0)
                .onItem()
                .ignoreAsUni();
    }
}
