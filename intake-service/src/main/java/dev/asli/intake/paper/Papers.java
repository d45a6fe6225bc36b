package dev.asli.intake.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Objects;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Prints papers. The same record gives the same bytes, because the case file lists their digests. Takes a processor for
 * tens of milliseconds, the first time for seconds: never call it on an event loop.
 */
@ApplicationScoped
public class Papers {

    private static final String CONFIGURATION = "/paper/fop.xconf";
    private static final String MIME = "application/pdf";

    private @Nullable FopFactory factory;

    public byte[] print(PaperKind kind, PaperLanguage language, PaperCase record) {
        PaperWords words = PaperWords.in(language);
        return switch (kind) {
            case CERTIFICATE -> print(words, record, new Certificate(record, words)::write);
            case SHEET -> print(words, record, new PoliceSheet(record, words)::write);
        };
    }

    private byte[] print(PaperWords words, PaperCase record, Sheet.Content content) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        FOUserAgent agent = factory().newFOUserAgent();
        agent.setProducer("Asli");
        agent.setCreationDate(Date.from(record.asOf()));
        try {
            FormattingObjects objects =
                    new FormattingObjects(agent.newFop(MIME, pdf).getDefaultHandler());
            new Sheet(objects, words).write(record.reference(), content);
        } catch (SAXException unprintable) {
            throw new IllegalStateException("A paper could not be printed.", unprintable);
        }
        return SameBytes.of(pdf.toByteArray());
    }

    private synchronized FopFactory factory() {
        if (factory == null) {
            try (InputStream configuration =
                    Objects.requireNonNull(Papers.class.getResourceAsStream(CONFIGURATION), CONFIGURATION)) {
                factory = new FopConfParser(configuration, BundledFiles.BASE, new BundledFiles())
                        .getFopFactoryBuilder()
                        .build();
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The printer's configuration cannot be read.", unreadable);
            } catch (SAXException malformed) {
                throw new IllegalStateException("The printer's configuration is malformed.", malformed);
            }
        }
        return factory;
    }
}
