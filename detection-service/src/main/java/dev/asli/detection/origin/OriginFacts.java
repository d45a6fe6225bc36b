package dev.asli.detection.origin;

import dev.asli.detection.media.Embedded;
import dev.asli.detection.media.ExifTags;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file says about its origin, and what follows from that.
 *
 * @param facts stable name to verbatim value
 */
record OriginFacts(Map<String, String> facts) {

    static final String DIGITAL_SOURCE_TYPE = "DigitalSourceType";
    static final String AIGC = "Aigc";
    static final String CONTENT_CREDENTIALS = "ContentCredentials";
    private static final String STABLE_DIFFUSION = "StableDiffusionParameters";
    private static final String COMFY_PROMPT = "ComfyUiPrompt";
    private static final String COMFY_WORKFLOW = "ComfyUiWorkflow";

    /** China's GB 45438-2025: Label 1 says generated; 2 and 3 say that somebody suspects it. */
    private static final Pattern AIGC_LABEL = Pattern.compile("\"?Label\"?\\s*[:=]\\s*\"?(\\d)");

    private static final Pattern AIGC_FIELD = Pattern.compile("\"AIGC\"\\s*:\\s*(\\{.*)", Pattern.DOTALL);

    static OriginFacts of(Embedded embedded) {
        Map<String, String> found = new TreeMap<>();
        embedded.xmp().forEach(packet -> XmpReader.read(packet).forEach(found::putIfAbsent));
        embedded.iptc().forEach(records -> IptcReader.read(records).forEach(found::putIfAbsent));
        exif(ExifTags.of(embedded), found);
        text(embedded.texts(), "parameters", STABLE_DIFFUSION, found);
        text(embedded.texts(), "prompt", COMFY_PROMPT, found);
        text(embedded.texts(), "workflow", COMFY_WORKFLOW, found);
        text(embedded.texts(), "AIGC", AIGC, found);
        text(embedded.texts(), "Software", "PngSoftware", found);
        if (embedded.contentCredentials()) {
            found.put(CONTENT_CREDENTIALS, "present, not verified in this version");
        }
        return new OriginFacts(found);
    }

    /** Why the file declares itself generated, as a stable code; empty when it does not. */
    Optional<String> declaredSynthetic() {
        Optional<SourceType> sourceType = fact(DIGITAL_SOURCE_TYPE).flatMap(SourceType::of);
        if (sourceType.isPresent()) {
            return Optional.of("DECLARED_" + sourceType.get().name());
        }
        if (fact(AIGC)
                .map(AIGC_LABEL::matcher)
                .filter(Matcher::find)
                .filter(label -> label.group(1).equals("1"))
                .isPresent()) {
            return Optional.of("DECLARED_AIGC");
        }
        if (fact(STABLE_DIFFUSION).filter(OriginFacts::listsSamplingSettings).isPresent()) {
            return Optional.of("DECLARED_STABLE_DIFFUSION_PARAMETERS");
        }
        boolean comfy = fact(COMFY_PROMPT)
                .or(() -> fact(COMFY_WORKFLOW))
                .filter(text -> text.contains("{"))
                .isPresent();
        return comfy ? Optional.of("DECLARED_COMFYUI_WORKFLOW") : Optional.empty();
    }

    /** True when Exif names a camera, which anybody can write. */
    boolean namesCamera() {
        return facts.containsKey("ExifMake") || facts.containsKey("ExifModel");
    }

    boolean carriesContentCredentials() {
        return facts.containsKey(CONTENT_CREDENTIALS);
    }

    private Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    private static boolean listsSamplingSettings(String parameters) {
        return parameters.contains("Steps:") && parameters.contains("Sampler");
    }

    private static void exif(ExifTags exif, Map<String, String> found) {
        exif.make().ifPresent(value -> found.putIfAbsent("ExifMake", value));
        exif.model().ifPresent(value -> found.putIfAbsent("ExifModel", value));
        exif.software().ifPresent(value -> found.putIfAbsent("ExifSoftware", value));
        exif.userComment()
                .map(AIGC_FIELD::matcher)
                .filter(Matcher::find)
                .ifPresent(field -> found.putIfAbsent(AIGC, field.group(1)));
        exif.userComment()
                .filter(OriginFacts::listsSamplingSettings)
                .ifPresent(value -> found.putIfAbsent(STABLE_DIFFUSION, value));
    }

    private static void text(Map<String, String> texts, String keyword, String fact, Map<String, String> found) {
        Optional.ofNullable(texts.get(keyword)).ifPresent(value -> found.putIfAbsent(fact, value));
    }
}
