package dev.asli.gateway.inner;

import static dev.asli.gateway.inner.ContractIntake.answer;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.AddCaptureResponse;
import dev.asli.contracts.intake.v1.AddDeviceCaptureRequest;
import dev.asli.contracts.intake.v1.BundleChunk;
import dev.asli.contracts.intake.v1.BundlePart;
import dev.asli.contracts.intake.v1.Capture;
import dev.asli.contracts.intake.v1.CaptureDone;
import dev.asli.contracts.intake.v1.CaptureWaiting;
import dev.asli.contracts.intake.v1.CapturesGrpc;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.ListCapturesRequest;
import dev.asli.contracts.intake.v1.ListCapturesResponse;
import dev.asli.contracts.intake.v1.OpenBundleRequest;
import dev.asli.contracts.intake.v1.PageCapture;
import dev.asli.contracts.intake.v1.PageCertificate;
import dev.asli.contracts.intake.v1.PageHeader;
import dev.asli.contracts.intake.v1.PageHop;
import dev.asli.contracts.intake.v1.RequestPageCaptureRequest;
import dev.asli.contracts.intake.v1.Unmet;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What captures.proto promises, in memory; it knows the complaints of {@link ContractIntake}. */
public class ContractCaptures extends CapturesGrpc.CapturesImplBase {

    private static final Timestamp NOON =
            Timestamp.newBuilder().setSeconds(1_795_521_600L).build();

    public final List<AddDeviceCaptureRequest> claims = new CopyOnWriteArrayList<>();
    public final List<String> purposes = new CopyOnWriteArrayList<>();
    private final Map<String, List<Capture>> byReference = new ConcurrentHashMap<>();
    private final ContractIntake intake;

    ContractCaptures(ContractIntake intake) {
        this.intake = intake;
    }

    @Override
    public void addDeviceCapture(AddDeviceCaptureRequest request, StreamObserver<AddCaptureResponse> answers) {
        answer(answers, () -> {
            require(request.getAccess());
            if (!request.getCapture().getPageUrl().startsWith("http")) {
                return AddCaptureResponse.newBuilder()
                        .setUnmet(Unmet.newBuilder()
                                .addRequirements(UnmetRequirement.newBuilder()
                                        .setCode("LOCATOR_INVALID")
                                        .setPath("/pageUrl")
                                        .setMessage("Give a whole web address.")))
                        .build();
            }
            claims.add(request);
            return kept(
                    request.getAccess().getReference(),
                    Capture.newBuilder()
                            .setPageUrl(request.getCapture().getPageUrl())
                            .setAskedBy("visitor")
                            .setDevice(request.getCapture()));
        });
    }

    @Override
    public void requestPageCapture(RequestPageCaptureRequest request, StreamObserver<AddCaptureResponse> answers) {
        answer(answers, () -> {
            TokenCheck.require(Roles.OFFICER, Roles.SENIOR_OFFICER);
            require(CaseAccess.newBuilder().setReference(request.getReference()).build());
            return kept(
                    request.getReference(),
                    Capture.newBuilder()
                            .setPageUrl("https://chitra.example/p/1")
                            .setAskedBy("officer:o-1")
                            .setPage(PageCapture.newBuilder()
                                    .setLocationNumber(request.getLocationNumber())
                                    .setWaiting(CaptureWaiting.getDefaultInstance())));
        });
    }

    @Override
    public void listCaptures(ListCapturesRequest request, StreamObserver<ListCapturesResponse> answers) {
        answer(answers, () -> {
            require(request.getAccess());
            return ListCapturesResponse.newBuilder()
                    .addAllCaptures(byReference.getOrDefault(request.getAccess().getReference(), List.of()))
                    .setPageCaptureAllowed(true)
                    .build();
        });
    }

    @Override
    public void openBundle(OpenBundleRequest request, StreamObserver<BundleChunk> answers) {
        try {
            TokenCheck.require(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR);
            if (request.getPurpose().isBlank()) {
                throw TokenCheck.problem(Kind.INVALID, "PURPOSE_MISSING", "Say why it is opened.");
            }
        } catch (StatusRuntimeException refused) {
            answers.onError(refused);
            return;
        }
        purposes.add(request.getPurpose());
        answers.onNext(
                BundleChunk.newBuilder().setData(ByteString.copyFromUtf8("PK")).build());
        answers.onNext(
                BundleChunk.newBuilder().setData(ByteString.copyFromUtf8("zip")).build());
        answers.onCompleted();
    }

    /** The worker has been there. */
    public void visited(String reference) {
        byReference.computeIfPresent(
                reference,
                (_, captures) -> captures.stream()
                        .map(capture -> capture.hasDevice() ? capture : done(capture))
                        .toList());
    }

    private static Capture done(Capture capture) {
        return capture.toBuilder()
                .setPage(capture.getPage().toBuilder()
                        .setDone(CaptureDone.newBuilder()
                                .setOutcome("PAGE")
                                .setAt(NOON)
                                .setFinalUrl("https://chitra.example/p/1")
                                .setScreenshot("PICTURED")
                                .setBundle(part("bundle.zip"))
                                .addParts(part("capture.warc"))
                                .addHops(PageHop.newBuilder()
                                        .setUrl("https://chitra.example/p/1")
                                        .setServer("192.0.2.7:443")
                                        .setStatus(200)
                                        .setCut("LENGTH")
                                        .setTls("TLSv1.3")
                                        .addHeaders(PageHeader.newBuilder()
                                                .setName("X-Evil")
                                                .setValue("<script>alert(1)</script>"))
                                        .addCertificates(PageCertificate.newBuilder()
                                                .setSubject("CN=chitra.example")
                                                .setSha256("ab".repeat(32))))))
                .build();
    }

    private AddCaptureResponse kept(String reference, Capture.Builder capture) {
        List<Capture> all = new ArrayList<>(byReference.getOrDefault(reference, List.of()));
        all.add(capture.setNumber(all.size() + 1)
                .setId("capture-" + (all.size() + 1))
                .setAskedAt(NOON)
                .build());
        byReference.put(reference, all);
        return AddCaptureResponse.newBuilder().setCapture(all.getLast()).build();
    }

    private static BundlePart part(String name) {
        return BundlePart.newBuilder()
                .setName(name)
                .setSizeBytes(3)
                .setSha256("cd".repeat(32))
                .setSha512("ef".repeat(64))
                .build();
    }

    private void require(CaseAccess access) {
        boolean official = TokenCheck.who().isAny(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR);
        if (!intake.byReference.containsKey(access.getReference())
                || !(official || access.getCaseSecret().equals("SECRET-" + access.getReference()))) {
            throw TokenCheck.problem(
                    Kind.NOT_FOUND, "COMPLAINT_NOT_FOUND", "No complaint has this reference and secret. Check both.");
        }
    }
}
