package dev.asli.gateway.capture.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.Capture;
import dev.asli.contracts.intake.v1.CaptureDone;
import dev.asli.contracts.intake.v1.CaptureFailed;
import dev.asli.contracts.intake.v1.CaptureRunning;
import dev.asli.contracts.intake.v1.DeviceCapture;
import dev.asli.contracts.intake.v1.PageCapture;
import dev.asli.contracts.intake.v1.PageCertificate;
import dev.asli.contracts.intake.v1.PageHeader;
import dev.asli.contracts.intake.v1.PageHop;
import dev.asli.gateway.capture.page.DeskCaptures.Place;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class DeskCapturesTest {

    @Inject
    Pages pages;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theRecordShowsWhatTheServerSaidAndRunsNoneOfIt(Language language) {
        String page = show(language, "desk-capture", Map.of("capture", CaptureModel.of(visited(), language)));

        assertThat(page)
                .contains("TLSv1.3", "CN=chitra.example", "&lt;script&gt;", "capture.warc", "/captures/1/bundle")
                .doesNotContain("<script>alert", "capture_");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListOffersEveryLocationAndShowsEveryState(Language language) {
        PageCapture running = PageCapture.newBuilder()
                .setRunning(CaptureRunning.newBuilder().setStep("PICTURING"))
                .build();
        PageCapture failed = PageCapture.newBuilder()
                .setFailed(CaptureFailed.newBuilder().setReason("STORE_UNAVAILABLE"))
                .build();
        List<Capture> captures = List.of(
                visited(),
                Capture.newBuilder().setNumber(2).setPage(running).build(),
                Capture.newBuilder().setNumber(3).setPage(failed).build(),
                Capture.newBuilder()
                        .setNumber(4)
                        .setDevice(DeviceCapture.newBuilder().setTitle("t"))
                        .build());
        String page = show(
                language,
                "desk-captures",
                Map.of(
                        "captures",
                        CaptureModel.all(captures, language),
                        "allowed",
                        true,
                        "places",
                        List.of(new Place(1, "https://chitra.example/<p>")),
                        "requestId",
                        "r",
                        "problem",
                        "",
                        "notice",
                        "done"));

        assertThat(page)
                .contains("https://chitra.example/&lt;p&gt;", "value=\"1\"")
                .doesNotContain("capture_", "STORE_UNAVAILABLE", "PICTURING");
    }

    private String show(Language language, String template, Map<String, Object> data) {
        java.util.Map<String, Object> all = new java.util.HashMap<>(data);
        all.put("reference", "ASLI-2026-AAAA-BBBB");
        return pages.show(new Frame(language, "/officer", true), template, all)
                .await()
                .atMost(Duration.ofSeconds(10))
                .getEntity();
    }

    private static Capture visited() {
        return Capture.newBuilder()
                .setNumber(1)
                .setPageUrl("https://chitra.example/p/1")
                .setPage(PageCapture.newBuilder()
                        .setDone(CaptureDone.newBuilder()
                                .setOutcome("PAGE")
                                .setScreenshot("PICTURED")
                                .addParts(dev.asli.contracts.intake.v1.BundlePart.newBuilder()
                                        .setName("capture.warc"))
                                .addHops(PageHop.newBuilder()
                                        .setTls("TLSv1.3")
                                        .setCut("TIME")
                                        .addHeaders(PageHeader.newBuilder()
                                                .setName("X-Evil")
                                                .setValue("<script>alert(1)</script>"))
                                        .addCertificates(
                                                PageCertificate.newBuilder().setSubject("CN=chitra.example")))))
                .build();
    }
}
