package dev.asli.compliance;

import dev.asli.compliance.observation.DeadlineSweep;
import dev.asli.contracts.compliance.v1.Deadline;
import dev.asli.contracts.compliance.v1.GetMattersRequest;
import dev.asli.contracts.compliance.v1.ListNoticesRequest;
import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.Notice;
import dev.asli.contracts.compliance.v1.RespondToNoticeRequest;
import dev.asli.contracts.compliance.v1.ResponseKind;
import dev.asli.movableclock.MovableClock;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every test of the running service starts from. */
@WithTestResource(
        value = RealPostgres.class,
        initArgs = @ResourceArg(name = RealPostgres.CONNECTS_AS, value = RealPostgres.SERVICE))
@WithTestResource(TestTokens.class)
@WithTestResource(TestKeys.class)
@WithTestResource(ContentPages.class)
abstract class ServiceTest {

    static final String TWO_HOURS = "IN.ITR.3-2-b.intimate_impersonation_removal";
    static final String THREE_HOURS = "IN.ITR.3-1-d.takedown_on_actual_knowledge";
    static final String ACKNOWLEDGE = "IN.ITR.3-2-a-i.acknowledge";

    @TestHTTPResource
    URI server;

    @Inject
    MovableClock clock;

    @Inject
    DeadlineSweep sweep;

    Compliance compliance;

    @BeforeEach
    void connect() {
        compliance = new Compliance(server, ConfigProvider.getConfig().getValue("content-pages.origin", String.class));
    }

    @AfterEach
    void disconnect() {
        compliance.close();
    }

    Matter matter(String reference) {
        return compliance
                .intake()
                .getMatters(GetMattersRequest.newBuilder()
                        .setComplaintReference(reference)
                        .build())
                .getMatters(0);
    }

    /** The one open notice of an intermediary that has just one. */
    Notice notice(String intermediary) {
        return compliance
                .member(intermediary)
                .listNotices(ListNoticesRequest.getDefaultInstance())
                .getNotices(0);
    }

    static RespondToNoticeRequest removed(String notice, String requestId) {
        return RespondToNoticeRequest.newBuilder()
                .setId(notice)
                .setRequestId(requestId)
                .setKind(ResponseKind.ACTIONED)
                .setAction("removed")
                .build();
    }

    static Deadline deadline(List<Deadline> deadlines, String obligation) {
        return deadlines.stream()
                .filter(one -> one.getObligation().equals(obligation))
                .findFirst()
                .orElseThrow();
    }
}
