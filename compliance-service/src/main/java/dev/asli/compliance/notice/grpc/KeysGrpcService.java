package dev.asli.compliance.notice.grpc;

import dev.asli.compliance.notice.NoticeSigner;
import dev.asli.contracts.compliance.v1.GetKeysRequest;
import dev.asli.contracts.compliance.v1.GetKeysResponse;
import dev.asli.contracts.compliance.v1.Keys;
import dev.asli.ledger.Ledger;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Translates; decides nothing. */
@GrpcService
@Authenticated
class KeysGrpcService implements Keys {

    private final NoticeSigner signer;
    private final Ledger ledger;

    KeysGrpcService(NoticeSigner signer, Ledger ledger) {
        this.signer = signer;
        this.ledger = ledger;
    }

    @Override
    public Uni<GetKeysResponse> getKeys(GetKeysRequest request) {
        return Uni.createFrom()
                .item(GetKeysResponse.newBuilder()
                        .setNoticeJwks(signer.jwks())
                        .addLedgerVerifierKeys(ledger.verifierKey().text())
                        .build());
    }
}
