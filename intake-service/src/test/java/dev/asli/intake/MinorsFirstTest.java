package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.Diverted;
import dev.asli.contracts.intake.v1.Door;
import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.SubjectAge;
import io.quarkus.grpc.GrpcClient;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@RunsOnRealParts
class MinorsFirstTest {

    private static final String STATEMENT = "words that must not be kept 4711";

    @GrpcClient("self")
    Intake intake;

    @ParameterizedTest
    @EnumSource(
            value = SubjectAge.class,
            names = {"UNDER_18", "NOT_SURE"})
    void aSexualMatterAboutAMinorIsShownTheDoorsAndNothingIsKept(SubjectAge age) {
        long before = everything();
        List<String> logged = new ArrayList<>();
        Handler listener = listener(logged);
        Logger.getLogger("").addHandler(listener);
        FileComplaintResponse response;
        try {
            response = Visitor.visitor(intake)
                    .file(Visitor.complaint()
                            .setCategory(Category.INTIMATE_OR_NUDE)
                            .setSubjectAge(age)
                            .setStatement(STATEMENT)
                            .build());
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        Diverted diverted = response.getDiverted();
        assertThat(diverted.getReason()).isEqualTo("MINOR_SEXUAL");
        assertThat(diverted.getDoorsList())
                .extracting(Door::getContact)
                .contains("https://cybercrime.gov.in", "1930", "1098", "112", "https://takeitdown.ncmec.org");
        assertThat(everything()).isEqualTo(before);
        assertThat(logged).noneMatch(line -> line.contains("4711") || line.contains("chitra.example"));
    }

    @Test
    void itComesBeforeEverythingElseThatIsMissing() {
        FileComplaintResponse response = Visitor.visitor(intake)
                .file(Visitor.complaint()
                        .clear()
                        .setCategory(Category.INTIMATE_OR_NUDE)
                        .setSubjectAge(SubjectAge.UNDER_18)
                        .setLanguage("hi-IN")
                        .build());
        assertThat(response.getDiverted().getDoors(2).getName()).isEqualTo("चाइल्डलाइन");
    }

    @Test
    void theDatabaseWouldRefuseItToo() {
        assertThat(Records.count("pg_constraint where pg_get_constraintdef(oid) like '%INTIMATE_OR_NUDE%ADULT%'"))
                .isEqualTo(1);
    }

    private static long everything() {
        return Records.count("complaint")
                + Records.count("complaint_location")
                + Records.count("vault_contact")
                + Records.count("exhibit")
                + Records.count("ledger_entry")
                + Records.count("outbox_message")
                + Records.count("case_attempt");
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public synchronized void publish(LogRecord record) {
                logged.add(String.valueOf(record.getMessage()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
