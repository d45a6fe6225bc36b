package dev.asli.compliance;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.compliance.v1.DeadlinesGrpc;
import dev.asli.contracts.compliance.v1.IntermediariesGrpc;
import dev.asli.contracts.compliance.v1.IntermediaryInfo;
import dev.asli.contracts.compliance.v1.KeysGrpc;
import dev.asli.contracts.compliance.v1.MatterLocation;
import dev.asli.contracts.compliance.v1.MattersGrpc;
import dev.asli.contracts.compliance.v1.MattersView;
import dev.asli.contracts.compliance.v1.NoticesGrpc;
import dev.asli.contracts.compliance.v1.ObservationsGrpc;
import dev.asli.contracts.compliance.v1.OpenMattersRequest;
import dev.asli.contracts.compliance.v1.OrdersGrpc;
import dev.asli.contracts.compliance.v1.RegisterIntermediaryRequest;
import dev.asli.contracts.compliance.v1.ScorecardsGrpc;
import dev.asli.testkit.TestTokens;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** The service as its callers meet it: over gRPC, with a token. */
final class Compliance {

    private final ManagedChannel channel;
    private final URI pages;

    Compliance(URI server, String pages) {
        this.channel = ManagedChannelBuilder.forAddress(server.getHost(), server.getPort())
                .usePlaintext()
                .build();
        this.pages = URI.create(pages);
    }

    void close() {
        channel.shutdownNow();
    }

    MattersGrpc.MattersBlockingStub intake() {
        return MattersGrpc.newBlockingStub(channel).withInterceptors(token(TestTokens.withRoles("intake", "service")));
    }

    MattersGrpc.MattersBlockingStub mattersAs(String role) {
        return MattersGrpc.newBlockingStub(channel).withInterceptors(token(TestTokens.withRoles("somebody", role)));
    }

    MattersGrpc.MattersBlockingStub mattersAsNobody() {
        return MattersGrpc.newBlockingStub(channel);
    }

    NoticesGrpc.NoticesBlockingStub member(String intermediary) {
        return NoticesGrpc.newBlockingStub(channel)
                .withInterceptors(token(
                        TestTokens.forIntermediary("member-of-" + intermediary, intermediary, "intermediary-member")));
    }

    NoticesGrpc.NoticesBlockingStub memberOfNone() {
        return NoticesGrpc.newBlockingStub(channel)
                .withInterceptors(token(TestTokens.withRoles("member-of-none", "intermediary-member")));
    }

    OrdersGrpc.OrdersBlockingStub orders(String subject, String... roles) {
        return OrdersGrpc.newBlockingStub(channel).withInterceptors(token(TestTokens.withRoles(subject, roles)));
    }

    ObservationsGrpc.ObservationsBlockingStub observations() {
        return ObservationsGrpc.newBlockingStub(channel)
                .withInterceptors(token(TestTokens.withRoles("officer-1", "officer")));
    }

    IntermediariesGrpc.IntermediariesBlockingStub register(String role) {
        return IntermediariesGrpc.newBlockingStub(channel)
                .withInterceptors(token(TestTokens.withRoles("admin-1", role)));
    }

    DeadlinesGrpc.DeadlinesBlockingStub law() {
        return DeadlinesGrpc.newBlockingStub(channel)
                .withInterceptors(token(TestTokens.withRoles("visitor-1", "visitor")));
    }

    KeysGrpc.KeysBlockingStub keys() {
        return KeysGrpc.newBlockingStub(channel).withInterceptors(token(TestTokens.withRoles("visitor-1", "visitor")));
    }

    ScorecardsGrpc.ScorecardsBlockingStub scorecards(String role) {
        return ScorecardsGrpc.newBlockingStub(channel).withInterceptors(token(TestTokens.withRoles("reader-1", role)));
    }

    ScorecardsGrpc.ScorecardsBlockingStub scorecardsOf(String intermediary) {
        return ScorecardsGrpc.newBlockingStub(channel)
                .withInterceptors(token(TestTokens.forIntermediary("member", intermediary, "intermediary-member")));
    }

    /** A registered intermediary that no other test knows. */
    String intermediary() {
        String id = "im-" + UUID.randomUUID().toString().substring(0, 8);
        register("administrator")
                .registerIntermediary(RegisterIntermediaryRequest.newBuilder()
                        .setIntermediary(info(id))
                        .build());
        return id;
    }

    static IntermediaryInfo info(String id) {
        return IntermediaryInfo.newBuilder()
                .setId(id)
                .setName("Intermediary " + id)
                .addClasses("intermediary")
                .addClasses("ssmi")
                .addJurisdictions("IN")
                .addHosts(id + ".example")
                .setGrievanceEmail("grievance@" + id + ".example")
                .build();
    }

    static String reference() {
        return "ASLI-" + UUID.randomUUID().toString().substring(0, 8);
    }

    String page(String intermediary) {
        return pages + "/" + intermediary;
    }

    MatterLocation location(String id, String intermediary) {
        return MatterLocation.newBuilder()
                .setLocationId(id)
                .setIntermediary(intermediary)
                .setUrl(page(intermediary))
                .build();
    }

    OpenMattersRequest.Builder complaint(String reference, Instant at, String... intermediaries) {
        OpenMattersRequest.Builder request = OpenMattersRequest.newBuilder()
                .setComplaintReference(reference)
                .setCategory("impersonation_of_complainant")
                .setCapacity("depicted_individual")
                .setComplainedAt(Timestamp.newBuilder().setSeconds(at.getEpochSecond()))
                .setStatement("The picture shows me at a place where I never was.")
                .setGoodFaith(true)
                .setLanguage("en");
        for (int i = 0; i < intermediaries.length; i++) {
            request.addLocations(location("L" + (i + 1), intermediaries[i]));
        }
        return request;
    }

    MattersView open(String reference, Instant at, String... intermediaries) {
        return intake().openMatters(complaint(reference, at, intermediaries).build());
    }

    /** The code and reason of a refusal, as in {@code NOT_FOUND/NOTICE_NOT_FOUND}. */
    static String refusal(Runnable call) {
        try {
            call.run();
            return "no refusal";
        } catch (StatusRuntimeException refused) {
            com.google.rpc.Status status = StatusProto.fromThrowable(refused);
            String reason = status == null || status.getDetailsCount() == 0 ? "" : reason(status);
            return Status.fromThrowable(refused).getCode() + "/" + reason;
        }
    }

    private static String reason(com.google.rpc.Status status) {
        try {
            return status.getDetails(0).unpack(com.google.rpc.ErrorInfo.class).getReason();
        } catch (com.google.protobuf.InvalidProtocolBufferException malformed) {
            return "malformed";
        }
    }

    private static ClientInterceptor token(String token) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }
}
