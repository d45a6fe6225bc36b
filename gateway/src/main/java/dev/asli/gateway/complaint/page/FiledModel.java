package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Serving;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.page.DoorModel;
import dev.asli.gateway.portal.page.MatterModel;
import java.util.List;

/** What is shown once, right after filing. */
public record FiledModel(
        String reference,
        String secret,
        boolean secretReplaced,
        boolean pending,
        boolean notAsked,
        boolean canAddExhibit,
        String requestId,
        List<DoorModel> help,
        List<MatterModel> matters) {

    static FiledModel of(Filed filed, boolean canAddExhibit, Language language) {
        return new FiledModel(
                filed.getReference(),
                filed.getSecret(),
                filed.getSecretReplaced(),
                filed.getServing() == Serving.PENDING,
                filed.getServing() == Serving.NOT_ASKED,
                canAddExhibit,
                StatusView.newId(),
                filed.getHelpList().stream().map(DoorModel::of).toList(),
                filed.getMattersList().stream()
                        .map(matter -> MatterModel.of(matter, language))
                        .toList());
    }
}
