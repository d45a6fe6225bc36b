package dev.asli.gateway.inner;

import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.netty.NettyServerBuilder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.eclipse.microprofile.config.ConfigProvider;

/** A real gRPC server that keeps the contracts of the inner services, on a port of its own. */
@ApplicationScoped
public class InnerServer {

    private final TokenCheck tokens;
    // Not beans: Quarkus would take them for services of its own server.
    private final ContractIntake intake = new ContractIntake();
    private final ContractCaptures captures = new ContractCaptures(intake);
    private final ContractFilings filings = new ContractFilings();
    private final ContractImports imports = new ContractImports();
    private final ContractUploads uploads = new ContractUploads(intake);
    private final ContractCompliance compliance = new ContractCompliance();
    private Server server;

    InnerServer(TokenCheck tokens) {
        this.tokens = tokens;
    }

    public ContractIntake intake() {
        return intake;
    }

    public ContractCaptures captures() {
        return captures;
    }

    public ContractFilings filings() {
        return filings;
    }

    public ContractImports imports() {
        return imports;
    }

    public ContractUploads uploads() {
        return uploads;
    }

    void start(@Observes StartupEvent event) throws IOException {
        int port = ConfigProvider.getConfig().getValue("asli.test.inner-port", Integer.class);
        NettyServerBuilder builder = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
                .addService(ServerInterceptors.intercept(intake, tokens))
                .addService(ServerInterceptors.intercept(captures, tokens))
                .addService(ServerInterceptors.intercept(filings, tokens))
                .addService(ServerInterceptors.intercept(new ContractPapers(), tokens))
                .addService(ServerInterceptors.intercept(new ContractCorrespondence(), tokens))
                .addService(ServerInterceptors.intercept(new ContractVault(), tokens))
                .addService(ServerInterceptors.intercept(new ContractRecords(), tokens))
                .addService(ServerInterceptors.intercept(imports, tokens))
                .addService(ServerInterceptors.intercept(new ContractLedger(), tokens))
                .addService(ServerInterceptors.intercept(uploads, tokens))
                .addService(ServerInterceptors.intercept(new ContractOperations(), tokens));
        compliance.services().forEach(service -> builder.addService(ServerInterceptors.intercept(service, tokens)));
        server = builder.build().start();
    }

    void stop(@Observes ShutdownEvent event) {
        server.shutdownNow();
    }
}
