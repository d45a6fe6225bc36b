package dev.asli.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private HttpServer http;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void aPartWhoseClockDiffersIsNamedWithTheDirection() throws InterruptedException {
        assertThat(clocks(Duration.ofSeconds(-90)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Diagnosis.Ill.class, ill -> assertThat(ill.words()).contains("gateway", "ahead of"));
        assertThat(clocks(Duration.ofSeconds(90)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Diagnosis.Ill.class, ill -> assertThat(ill.words()).contains("gateway", "behind"));
    }

    @Test
    void clocksThatAgreeAreWell() throws InterruptedException {
        assertThat(clocks(Duration.ZERO)).singleElement().isInstanceOf(Diagnosis.Well.class);
    }

    private List<Diagnosis> clocks(Duration thisMachineAhead) throws InterruptedException {
        try (HttpProbe probe = new HttpProbe(Clock.offset(Clock.systemUTC(), thisMachineAhead))) {
            Parts parts = new Parts(probe);
            assertThat(parts.service(
                            "gateway", "http://127.0.0.1:" + http.getAddress().getPort()))
                    .isInstanceOf(Diagnosis.Well.class);
            return parts.clocks();
        }
    }
}
