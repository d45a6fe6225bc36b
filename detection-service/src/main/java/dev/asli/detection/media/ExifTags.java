package dev.asli.detection.media;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDescriptor;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import java.util.Optional;
import java.util.stream.Stream;

/** The Exif tags of a file, as text. Broken Exif reads as none. */
public final class ExifTags {

    private final Metadata tags;

    private ExifTags(Metadata tags) {
        this.tags = tags;
    }

    public static ExifTags of(Embedded embedded) {
        Metadata metadata = new Metadata();
        ExifReader reader = new ExifReader();
        embedded.exif().forEach(tiff -> reader.extract(new ByteArrayReader(tiff), metadata, 0));
        return new ExifTags(metadata);
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
