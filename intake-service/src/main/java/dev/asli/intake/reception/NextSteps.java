package dev.asli.intake.reception;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.complaint.Stage;
import dev.asli.intake.complaint.Standing;
import java.util.ArrayList;
import java.util.List;

/** What a reader can do from here. */
public final class NextSteps {

    private NextSteps() {}

    public static List<String> of(Complaint complaint, Standing standing) {
        List<String> steps = new ArrayList<>();
        if (standing != Standing.AUDITOR && complaint.open()) {
            steps.add(complaint.submission().mediaFree() ? "ADD_HASHES" : "ADD_EXHIBIT");
        }
        switch (standing) {
            case COMPLAINANT -> {
                if (complaint.open()) {
                    steps.add("ADD_LOCATION");
                    steps.add("WITHDRAW");
                }
                steps.add("CHANGE_CONSENT");
            }
            case OFFICER -> {
                if (undecided(complaint.stage())) {
                    steps.add("DECIDE");
                }
                if (complaint.stage() instanceof Stage.Decided) {
                    steps.add("CLOSE");
                }
                if (complaint.open() && complaint.serving() == Serving.SERVED) {
                    steps.add("ORDER");
                }
            }
            case AUDITOR -> {}
        }
        steps.add("EXPORT");
        return List.copyOf(steps);
    }

    private static boolean undecided(Stage stage) {
        return switch (stage) {
            case Stage.Received _, Stage.UnderExamination _, Stage.Assessed _ -> true;
            case Stage.Decided _, Stage.Closed _, Stage.Withdrawn _ -> false;
        };
    }
}
