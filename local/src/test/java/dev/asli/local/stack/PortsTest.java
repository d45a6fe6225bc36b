package dev.asli.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.local.machine.Loopback;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @Test
    void changesWhatIsNamedAndNothingElse() {
        Ports ports = Ports.usual().with("gateway=9080, keycloak=9180");

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(9080);
        assertThat(ports.of(Port.KEYCLOAK)).isEqualTo(9180);
        assertThat(ports.of(Port.INTAKE)).isEqualTo(Port.INTAKE.usual());
        assertThat(Ports.usual().with("")).isEqualTo(Ports.usual());
    }

    @Test
    void saysWhichNamesThereAre() {
        assertThatThrownBy(() -> Ports.usual().with("portal=9080"))
                .hasMessageContaining("Nothing here is called portal")
                .hasMessageContaining("gateway");
    }

    @Test
    void refusesWhatIsNoPortNumber() {
        for (String wrong : new String[] {"gateway", "gateway=", "gateway=zero", "gateway=0", "gateway=65536"}) {
            assertThatThrownBy(() -> Ports.usual().with(wrong)).hasMessageContaining("is not NAME=NUMBER");
        }
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheWayOut(@TempDir Path folder) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<Port, Integer> numbers = new java.util.EnumMap<>(Ports.anyFree().numbers());
            numbers.put(Port.OBJECT_STORE, other.getLocalPort());
            Stack stack = Stack.storesOnly(new Layout(folder, Path.of(".."), new Ports(numbers)));

            assertThatThrownBy(() -> stack.start(new QuietProgress()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port %d is taken by another program".formatted(other.getLocalPort()))
                    .hasMessageContaining("make demo PORTS=object-store=");
            assertThat(stack.status()).noneMatch(part -> part.pid().isPresent());
        }
    }

    @Test
    void aFreePortIsFree() {
        assertThat(Loopback.isFree(Loopback.anyFree())).isTrue();
    }
}
