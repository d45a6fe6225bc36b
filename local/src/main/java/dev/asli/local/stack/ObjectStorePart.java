package dev.asli.local.stack;

import dev.asli.local.machine.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** S3Proxy over a directory: the S3 API with signatures checked. Whoever stores in it makes its bucket. */
record ObjectStorePart(Layout layout, Secrets secrets) implements Part {

    static final String NAME = "object-store";
    static final String BUCKET = "asli-exhibits";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.OBJECT_STORE);
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Launch prepare() throws IOException {
        Path objects = Files.createDirectories(layout.state().resolve("objects"));
        Path settings = secrets.writeFile("object-store.properties", """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(
                        layout.ports().url(Port.OBJECT_STORE), accessKey(secrets), secretKey(secrets), objects));
        List<String> command = List.of(
                Tool.java(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                layout.parts().resolve("s3proxy.jar").toString(),
                "--properties",
                settings.toString());
        return new Launch(NAME, layout.ports().of(Port.OBJECT_STORE), command, Map.of(), layout.state());
    }

    /** It refuses whoever does not sign, and thereby shows that it listens. */
    @Override
    public boolean isReady() {
        return HttpProbe.answers(layout.ports().url(Port.OBJECT_STORE), status -> status < 500);
    }

    static String accessKey(Secrets secrets) {
        return secrets.machine("object-store-access-key");
    }

    static String secretKey(Secrets secrets) {
        return secrets.machine("object-store-secret-key");
    }
}
