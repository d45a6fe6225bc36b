package dev.asli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.local.stack.Layout;
import dev.asli.local.stack.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class PlaceTest {

    @TempDir
    Path project;

    @Test
    void portsStayWithTheState() throws Exception {
        Place first = place("--ports", "gateway=9080");
        first.keepPorts(first.layout());

        assertThat(place().layout().ports().of(Port.GATEWAY)).isEqualTo(9080);
    }

    @Test
    void portsMayChangeAfterAStartThatFailedOnATakenOne() throws Exception {
        Place first = place();
        first.keepPorts(first.layout());

        Layout second = place("--ports", "postgres=25432").layout();

        assertThat(second.ports().of(Port.POSTGRES)).isEqualTo(25432);
    }

    @Test
    void portsMayNotChangeOnceKeycloakKnowsThem() throws Exception {
        Place first = place();
        first.keepPorts(first.layout());
        Files.createDirectories(project.resolve(".asli/keycloak"));

        assertThatThrownBy(() -> place("--ports", "gateway=9080").layout())
                .hasMessageContaining("belongs to other ports");
    }

    private Place place(String... options) {
        Holder holder = new Holder();
        String[] all = new String[options.length + 2];
        all[0] = "--project";
        all[1] = project.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        new CommandLine(holder).parseArgs(all);
        return holder.place;
    }

    @Command
    static final class Holder {
        @Mixin
        private Place place = new Place();
    }
}
