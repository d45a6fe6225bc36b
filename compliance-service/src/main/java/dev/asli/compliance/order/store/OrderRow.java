package dev.asli.compliance.order.store;

import dev.asli.compliance.order.Details;
import dev.asli.compliance.order.Order;
import dev.asli.compliance.order.Order.Hand;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "officer_order")
class OrderRow {

    @Id
    UUID id;

    @Column(name = "request_id")
    String requestId;

    String digest;

    @Column(name = "issuing_authority")
    String issuingAuthority;

    @Column(name = "officer_rank")
    String officerRank;

    @Column(name = "written_authorisation")
    String writtenAuthorisation;

    @Column(name = "legal_basis")
    String legalBasis;

    @Column(name = "statutory_provision")
    String statutoryProvision;

    @Column(name = "nature_of_unlawful_act")
    String natureOfUnlawfulAct;

    String reasons;

    @Column(name = "drafted_by")
    String draftedBy;

    @Column(name = "drafted_at")
    Instant draftedAt;

    @Column(name = "approved_by")
    @Nullable
    String approvedBy;

    @Column(name = "approved_at")
    @Nullable
    Instant approvedAt;

    @Column(name = "rescinded_by")
    @Nullable
    String rescindedBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    OrderRow() {}

    OrderRow(Order order) {
        Details details = order.details();
        id = order.id();
        requestId = order.requestId();
        digest = order.digest();
        issuingAuthority = details.issuingAuthority();
        officerRank = details.officerRank();
        writtenAuthorisation = details.writtenAuthorisation();
        legalBasis = details.legalBasis();
        statutoryProvision = details.statutoryProvision();
        natureOfUnlawfulAct = details.natureOfUnlawfulAct();
        reasons = details.reasons();
        draftedBy = order.drafted().by();
        draftedAt = order.drafted().at();
        write(order);
    }

    void write(Order order) {
        approvedBy = order.approved().map(Hand::by).orElse(null);
        approvedAt = order.approved().map(Hand::at).orElse(null);
        rescindedBy = order.rescindedBy().orElse(null);
    }

    Order read() {
        Optional<Hand> approval = approvedBy == null || approvedAt == null
                ? Optional.empty()
                : Optional.of(new Hand(approvedBy, approvedAt));
        return new Order(
                id,
                requestId,
                digest,
                details(),
                new Hand(draftedBy, draftedAt),
                approval,
                Optional.ofNullable(rescindedBy));
    }

    private Details details() {
        return new Details(
                issuingAuthority,
                officerRank,
                writtenAuthorisation,
                legalBasis,
                statutoryProvision,
                natureOfUnlawfulAct,
                reasons);
    }
}
