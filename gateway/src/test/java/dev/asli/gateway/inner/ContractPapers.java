package dev.asli.gateway.inner;

import com.google.protobuf.ByteString;
import dev.asli.contracts.intake.v1.GetPaperRequest;
import dev.asli.contracts.intake.v1.Paper;
import dev.asli.contracts.intake.v1.PapersGrpc;
import io.grpc.stub.StreamObserver;

/** What intake/v1 promises of papers: here the words of what was asked for. */
class ContractPapers extends PapersGrpc.PapersImplBase {

    @Override
    public void getPaper(GetPaperRequest request, StreamObserver<Paper> answers) {
        ContractIntake.answer(answers, () -> {
            ContractCorrespondence.office(request.getAccess());
            return Paper.newBuilder()
                    .setPdf(ByteString.copyFromUtf8("%PDF " + request.getKind() + " " + request.getLanguage()))
                    .build();
        });
    }
}
