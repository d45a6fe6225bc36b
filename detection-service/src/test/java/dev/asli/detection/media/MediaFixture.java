package dev.asli.detection.media;

import java.time.Duration;

/** Decoded media for tests of other features. */
public final class MediaFixture {

    private MediaFixture() {}

    public static Decoder decoder() {
        return new Decoder(new DecoderTest.Limits(50_000_000, 20_000, 64));
    }

    public static Media decode(byte[] bytes) {
        return decoder().decode(bytes, new TimeLimit(Duration.ofSeconds(60)));
    }
}
