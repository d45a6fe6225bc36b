package dev.asli.intake.campaign;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a call about a campaign or a flood. */
public enum CampaignProblem implements ProblemType {
    CAMPAIGN_NOT_FOUND("There is no such campaign", Kind.NOT_FOUND),
    CAMPAIGN_SPLIT_INVALID("The campaign cannot be split so", Kind.CONFLICT),
    CAMPAIGN_MERGE_INVALID("The campaigns cannot be merged", Kind.CONFLICT),
    FLOOD_NOT_FOUND("There is no such flood", Kind.NOT_FOUND),
    FLOOD_DECISION_INVALID("The flood cannot be decided so", Kind.INVALID),
    REASON_MISSING("The decision has no reason", Kind.INVALID);

    private final String title;
    private final Kind kind;

    CampaignProblem(String title, Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
