package dev.asli.detection.media;

/**
 * What a file's structure says before any pixel is decoded.
 *
 * @param width in pixels as stored, before any EXIF rotation
 * @param height in pixels as stored
 * @param pixelBytes heap for one pixel while it is decoded; 4 for all but WebP and deep PNGs
 * @param scans how often the decoder passes over the whole picture
 * @param complete false when the file ends before its structure does
 */
record Header(int width, int height, int pixelBytes, int scans, boolean complete) {

    static final int USUAL_PIXEL = 4;

    /** @throws UnexaminableException when the structure is broken or asks for more than is given */
    static Header read(MediaType type, byte[] bytes) {
        try {
            return switch (type) {
                case JPEG -> JpegStructure.read(bytes);
                case PNG -> PngStructure.read(bytes);
                case WEBP -> WebpStructure.read(bytes);
            };
        } catch (IndexOutOfBoundsException endsInsideAHeader) {
            throw new UnexaminableException(UnexaminableReason.TRUNCATED);
        }
    }

    void check(MediaConfig limits) {
        if (width < 1 || height < 1) {
            throw new UnexaminableException(complete ? UnexaminableReason.CORRUPT : UnexaminableReason.TRUNCATED);
        }
        long pixels = Math.ceilDiv((long) width * height * Math.max(pixelBytes, USUAL_PIXEL), USUAL_PIXEL);
        if (width > limits.maxSide() || height > limits.maxSide() || pixels > limits.maxPixels()) {
            throw new UnexaminableException(UnexaminableReason.TOO_MANY_PIXELS);
        }
        if (!complete) {
            throw new UnexaminableException(UnexaminableReason.TRUNCATED);
        }
        if (scans > limits.maxScans()) {
            throw new UnexaminableException(UnexaminableReason.CORRUPT);
        }
    }
}
