package dev.asli.intake.complaint;

/**
 * What was said of one place; each may be left out.
 *
 * @param mediaTime where in a video or sound: h:mm:ss, m:ss or seconds
 * @param uploader handle or profile address of who put it there
 * @param language of the content, BCP 47
 * @param sexualMatter named as such when it was added
 */
public record LocationDetails(
        String mediaTime,
        String uploader,
        StatedTime firstSeen,
        ContentKind kind,
        String language,
        Origin origin,
        boolean sexualMatter) {

    public static final LocationDetails NONE =
            new LocationDetails("", "", StatedTime.NONE, ContentKind.UNSAID, "", Origin.UNSAID, false);

    public LocationDetails ofSexualMatter(boolean sexual) {
        return new LocationDetails(mediaTime, uploader, firstSeen, kind, language, origin, sexual);
    }

    /**
     * Whether it is machine-made, and whether that is shown.
     *
     * @param why it is thought so
     */
    public record Origin(Said synthetic, String why, Said labelPresent, Said declarationSeen) {

        public static final Origin UNSAID = new Origin(Said.UNSAID, "", Said.UNSAID, Said.UNSAID);
    }
}
