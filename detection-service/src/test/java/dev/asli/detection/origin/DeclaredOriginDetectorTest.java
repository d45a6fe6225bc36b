package dev.asli.detection.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.detection.Samples;
import dev.asli.detection.detector.Bearing;
import dev.asli.detection.detector.Finding;
import dev.asli.detection.media.MediaFixture;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredOriginDetectorTest {

    private static final String IPTC = "xmlns:e='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'";
    private static final String TERMS = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final DeclaredOriginDetector detector = new DeclaredOriginDetector();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rdf:Description " + IPTC + " e:DigitalSourceType='" + TERMS + "trainedAlgorithmicMedia'/>",
                "<rdf:Description " + IPTC + "><e:DigitalSourceType>" + TERMS
                        + "compositeWithTrainedAlgorithmicMedia</e:DigitalSourceType></rdf:Description>",
                "<rdf:Description " + IPTC + "><e:DigitalSourceType rdf:resource='" + TERMS
                        + "algorithmicMedia'/></rdf:Description>",
                "<rdf:Description " + IPTC + " e:DigitalSourceType='trainedAlgorithmicMedia'/>"
            })
    void aDeclaredGeneratorSpeaksForSynthetic(String properties) {
        Finding finding = examine(Samples.withXmp(Samples.jpeg(), properties));

        assertThat(finding.bearing()).isEqualTo(Bearing.SYNTHETIC);
        assertThat(finding.reasons()).singleElement().asString().startsWith("DECLARED_");
        assertThat(finding.facts().get("DigitalSourceType")).containsIgnoringCase("algorithmicMedia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digitalCapture", "negativeFilm", "trainedAlgorithmicMediaNot", ""})
    void anotherSourceTypeSpeaksForNothing(String term) {
        Finding finding = examine(Samples.withXmp(
                Samples.jpeg(), "<rdf:Description " + IPTC + " e:DigitalSourceType='" + TERMS + term + "'/>"));

        assertThat(finding.bearing()).isEqualTo(Bearing.NEUTRAL);
    }

    @Test
    void whoIsNamedInIptcIsTold() {
        byte[] resources =
                "Photoshop 3.0\0008BIM\004\042\000\000\000\000\000\0018BIM\004\004\000\000\000\000\000\013\034\002\120\000\006Someon\000"
                        .replace("\000\0018BIM", "\000\002xx8BIM")
                        .getBytes(StandardCharsets.ISO_8859_1);

        Finding finding = examine(Samples.withSegment(Samples.jpeg(), 0xED, resources));

        assertThat(finding.facts()).containsEntry("IptcByline", "Someon");
    }

    @Test
    void samplingSettingsSpeakForSynthetic() {
        Finding finding = examine(
                Samples.withText(Samples.png(), "parameters", "a cat\nSteps: 20, Sampler: Euler a, CFG scale: 7"));

        assertThat(finding.bearing()).isEqualTo(Bearing.SYNTHETIC);
        assertThat(finding.facts()).containsKey("StableDiffusionParameters");
    }

    @Test
    void aWorkflowGraphSpeaksForSynthetic() {
        Finding finding = examine(Samples.withText(Samples.png(), "prompt", "{\"3\":{\"class_type\":\"KSampler\"}}"));

        assertThat(finding.bearing()).isEqualTo(Bearing.SYNTHETIC);
        assertThat(finding.reasons()).containsExactly("DECLARED_COMFYUI_WORKFLOW");
    }

    @Test
    void theAigcLabelCountsOnlyWhereItSaysGenerated() {
        assertThat(examine(Samples.withText(Samples.png(), "AIGC", "{\"Label\":\"1\",\"ContentProducer\":\"x\"}"))
                        .bearing())
                .isEqualTo(Bearing.SYNTHETIC);
        assertThat(examine(Samples.withText(Samples.png(), "AIGC", "{\"Label\":\"3\"}"))
                        .bearing())
                .isEqualTo(Bearing.NEUTRAL);
    }

    @Test
    void aCameraInExifProvesNothing() {
        Finding finding = examine(Samples.shared("scenes/real/camera/jpg_Apple_iPhone_4.jpg"));

        assertThat(finding.bearing()).isEqualTo(Bearing.NEUTRAL);
        assertThat(finding.reasons()).containsExactly("CAMERA_NAMED");
        assertThat(finding.facts()).containsEntry("ExifMake", "Apple");
    }

    @Test
    void contentCredentialsAreNotedAndNotBelieved() {
        Finding finding = examine(Samples.shared("c2pa/C.jpg"));

        assertThat(finding.bearing()).isEqualTo(Bearing.NEUTRAL);
        assertThat(finding.facts()).containsEntry("ContentCredentials", "present, not verified in this version");
        assertThat(examine(Samples.shared("c2pa/no_manifest.jpg")).facts()).doesNotContainKey("ContentCredentials");
    }

    @Test
    void aFileThatSaysNothingSaysNothing() {
        Finding finding = examine(Samples.png());

        assertThat(finding.bearing()).isEqualTo(Bearing.NEUTRAL);
        assertThat(finding.reasons()).containsExactly("NO_ORIGIN_STATED");
        assertThat(finding.facts()).isEmpty();
    }

    @Test
    void factsAreShortAndShowNoControlCharacters() {
        Finding finding = examine(
                Samples.withText(Samples.png(), "parameters", "\u001b[31mSteps: 1\r\nSampler: x" + "y".repeat(5_000)));

        assertThat(finding.facts().get("StableDiffusionParameters"))
                .hasSizeLessThanOrEqualTo(256)
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void aPacketWithEntitiesIsNotExpanded() {
        String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b SYSTEM 'file:///etc/hostname'>]>" + "<rdf:Description "
                + IPTC + "><e:DigitalSourceType>&a;&b;</e:DigitalSourceType></rdf:Description>";
        byte[] packet = ("http://ns.adobe.com/xap/1.0/\0" + laughs).getBytes(StandardCharsets.UTF_8);

        Finding finding = examine(Samples.withSegment(Samples.jpeg(), 0xE1, packet));

        assertThat(finding.facts()).doesNotContainKey("DigitalSourceType");
    }

    @Test
    void brokenMetadataReadsAsNone() {
        byte[] exif = ("Exif\0\0MM\0*\377\377\377\377").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(examine(Samples.withSegment(Samples.jpeg(), 0xE1, exif)).reasons())
                .containsExactly("NO_ORIGIN_STATED");
    }

    private Finding examine(byte[] bytes) {
        return detector.examine(MediaFixture.decode(bytes));
    }
}
