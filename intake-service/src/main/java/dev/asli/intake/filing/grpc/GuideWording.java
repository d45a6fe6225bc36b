package dev.asli.intake.filing.grpc;

import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.HarmHelp;
import dev.asli.contracts.intake.v1.RuleClause;
import dev.asli.intake.complaint.Harm;
import dev.asli.intake.filing.FilingGuide;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The filing guide as protobuf. */
@ApplicationScoped
public class GuideWording {

    private final FilingGuide guide;

    GuideWording(FilingGuide guide) {
        this.guide = guide;
    }

    public dev.asli.contracts.intake.v1.FilingGuide write(String language) {
        return dev.asli.contracts.intake.v1.FilingGuide.newBuilder()
                .addAllClauses(guide.clauses().stream()
                        .map(clause -> clause(clause, language))
                        .toList())
                .addAllHelp(Arrays.stream(Harm.values())
                        .map(harm -> help(harm, language))
                        .toList())
                .setMostLocations(guide.mostLocations())
                .build();
    }

    private static RuleClause clause(FilingGuide.Clause clause, String language) {
        return RuleClause.newBuilder()
                .setId(clause.id())
                .setCitation(clause.citation())
                .setWords(clause.in(language))
                .addAllSuggestedFor(clause.categories().stream()
                        .map(category -> Category.valueOf(category.name()))
                        .toList())
                .build();
    }

    private HarmHelp help(Harm harm, String language) {
        return HarmHelp.newBuilder()
                .setHarm(dev.asli.contracts.intake.v1.Harm.valueOf(harm.name()))
                .addAllDoors(FilingWording.doors(guide.help(List.of(harm), language)))
                .build();
    }
}
