package dev.asli.intake.paper;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** The formatter reads what is bundled with this service and nothing else: no file, no network. */
final class BundledFiles implements ResourceResolver {

    static final URI BASE = URI.create("bundled:/paper/");

    @Override
    public Resource getResource(URI address) throws IOException {
        boolean ours = BASE.getScheme().equals(address.getScheme())
                && address.getPath().startsWith(BASE.getPath());
        InputStream file = ours ? BundledFiles.class.getResourceAsStream(address.getPath()) : null;
        if (file == null) {
            throw new FileNotFoundException("Nothing is bundled under this address.");
        }
        return new Resource(file);
    }

    @Override
    public OutputStream getOutputStream(URI address) throws IOException {
        throw new FileNotFoundException("The formatter writes no files.");
    }
}
