package dev.asli.detection.media;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifSubIFDDescriptor;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The Exif tags of a file, as text. Broken Exif reads as none. */
public final class ExifTags {

    private static final int MOST_READ = 2 << 20;

    private final Metadata tags;

    private ExifTags(Metadata tags) {
        this.tags = tags;
    }

    public static ExifTags of(Embedded embedded) {
        Metadata metadata = new Metadata();
        int left = MOST_READ;
        for (byte[] tiff : embedded.exif()) {
            MeteredReader reader = new MeteredReader(tiff, left);
            try {
                new TiffReader().processTiff(reader, new PlainTags(metadata), 0);
            } catch (TiffProcessingException | IOException | RuntimeException broken) {
                // What was read before the fault stands; the rest is the sender's loss.
            }
            left = reader.left();
        }
        return new ExifTags(metadata);
    }

    /** Goes into no maker's notes and no embedded Photoshop, XMP or colour profile: those would be read without a limit. */
    private static final class PlainTags extends ExifTiffHandler {

        PlainTags(Metadata metadata) {
            super(metadata, null, 0);
        }

        @Override
        public boolean customProcessTag(
                int offset, Set<Integer> processed, int header, RandomAccessReader reader, int tag, int length) {
            return false;
        }
    }

    public Optional<String> make() {
        return text(ExifDirectoryBase.TAG_MAKE);
    }

    public Optional<String> model() {
        return text(ExifDirectoryBase.TAG_MODEL);
    }

    public Optional<String> software() {
        return text(ExifDirectoryBase.TAG_SOFTWARE);
    }

    public Optional<String> imageDescription() {
        return text(ExifDirectoryBase.TAG_IMAGE_DESCRIPTION);
    }

    public Optional<String> userComment() {
        return tags.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
                .map(directory -> new ExifSubIFDDescriptor(directory).getUserCommentDescription())
                .flatMap(value -> Optional.ofNullable(value).stream())
                .findFirst();
    }

    Orientation orientation() {
        return directories()
                .flatMap(directory ->
                        Optional.ofNullable(directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION)).stream())
                .findFirst()
                .map(Orientation::ofTag)
                .orElse(Orientation.UPRIGHT);
    }

    private Optional<String> text(int tag) {
        return directories()
                .flatMap(directory -> Optional.ofNullable(directory.getString(tag)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private Stream<ExifDirectoryBase> directories() {
        return tags.getDirectoriesOfType(ExifDirectoryBase.class).stream()
                .filter(directory -> !(directory instanceof ExifThumbnailDirectory));
    }
}
