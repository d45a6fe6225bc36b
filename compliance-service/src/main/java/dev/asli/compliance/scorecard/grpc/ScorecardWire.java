package dev.asli.compliance.scorecard.grpc;

import dev.asli.compliance.scorecard.Scorecard.Figures;
import dev.asli.compliance.scorecard.Scorecard.LostPoint.ByDeadline;
import dev.asli.compliance.scorecard.Scorecard.LostPoint.ByPrior;
import dev.asli.compliance.wire.grpc.Wire;
import dev.asli.contracts.compliance.v1.Indicator;
import dev.asli.contracts.compliance.v1.LostPoint;
import dev.asli.contracts.compliance.v1.Scorecard;

/** Scorecards as protobuf. */
final class ScorecardWire {

    /** Publishing, with its ten days' preview, is still to come. */
    private static final String STATUS = "PROVISIONAL";

    private ScorecardWire() {}

    /** Who it is about and that there is one; no figure. */
    static Scorecard row(dev.asli.compliance.scorecard.Scorecard card) {
        return Scorecard.newBuilder()
                .setIntermediary(card.subject().intermediary())
                .setIntermediaryName(card.subject().name())
                .setMethod(card.method())
                .setAsOf(Wire.of(card.asOf()))
                .setStatus(STATUS)
                .build();
    }

    static Scorecard whole(dev.asli.compliance.scorecard.Scorecard card) {
        Scorecard.Builder wire = row(card).toBuilder()
                .setGrade(card.grade())
                .setCoverage(card.coverage())
                .addAllGradeReasons(card.gradeReasons())
                .addAllWords(card.words());
        card.score().ifPresent(wire::setScore);
        card.interval().ifPresent(interval -> wire.setScoreLow(interval.low()).setScoreHigh(interval.high()));
        card.indicators().forEach(indicator -> wire.addIndicators(of(indicator)));
        card.lostPoints().forEach(point -> wire.addLostPoints(of(point)));
        return wire.build();
    }

    private static Indicator of(dev.asli.compliance.scorecard.Scorecard.Indicator indicator) {
        Indicator.Builder wire = Indicator.newBuilder()
                .setId(indicator.definition().id())
                .setPillar(indicator.definition().pillar())
                .setName(indicator.definition().name())
                .setWeight(indicator.definition().weight())
                .setK(indicator.k())
                .setN(indicator.n())
                .setMissing(indicator.missing().map(Enum::name).orElse(""))
                .setThin(indicator.thin());
        indicator.figures().ifPresent(figures -> add(wire, figures));
        return wire.build();
    }

    private static void add(Indicator.Builder wire, Figures figures) {
        wire.setWilsonLow(figures.wilson().low())
                .setWilsonHigh(figures.wilson().high())
                .setMean(figures.mean())
                .setCredibleLow(figures.credible().low())
                .setCredibleHigh(figures.credible().high());
    }

    private static LostPoint of(dev.asli.compliance.scorecard.Scorecard.LostPoint point) {
        LostPoint.Builder wire =
                LostPoint.newBuilder().setIndicator(point.indicator()).setPoints(point.points());
        return switch (point) {
            case ByPrior _ -> wire.setCause("PRIOR").build();
            case ByDeadline lost ->
                wire.setCause("DEADLINE")
                        .setDeadlineId(lost.deadlineId().toString())
                        .setComplaintReference(lost.complaintReference())
                        .setClause(lost.clause())
                        .setVersion(lost.version())
                        .addAllEvidence(lost.evidence())
                        .build();
        };
    }
}
