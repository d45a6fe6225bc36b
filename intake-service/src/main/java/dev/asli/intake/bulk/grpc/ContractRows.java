package dev.asli.intake.bulk.grpc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.IntakeFormat;
import dev.asli.intake.bulk.RowForm;
import dev.asli.intake.filing.Filing;
import dev.asli.intake.filing.grpc.FilingWording;
import dev.asli.kit.problem.ProblemException.Unmet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

/** Rows as complaints of the contract. */
@ApplicationScoped
class ContractRows implements RowForm {

    private static final String KEY = "key";
    private static final Pattern KEY_SHAPE = Pattern.compile("|[\\x21-\\x7e]{1,100}");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(10).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Columns columns(String header) {
        return CsvColumns.read(header);
    }

    @Override
    public Reading csv(Columns columns, String row) {
        List<String> cells = CsvColumns.cells(row);
        if (cells.size() != columns.paths().size()) {
            return unreadable(
                    "ROW_LENGTH_INVALID",
                    "The row has %d cells and the header %d. Is a quotation mark or comma missing?"
                            .formatted(cells.size(), columns.paths().size()));
        }
        return read(CsvColumns.tree(columns, cells), true);
    }

    @Override
    public Reading json(String row) {
        try {
            JsonNode tree = JSON.readTree(row);
            return tree instanceof ObjectNode object
                    ? read(object, false)
                    : unreadable("ROW_INVALID", "A line holds one JSON object.");
        } catch (JsonProcessingException malformed) {
            return unreadable("ROW_INVALID", "The line is not one whole JSON object, or names a field twice.");
        }
    }

    @Override
    public Filing filing(byte[] wire, String requestId, boolean test) {
        try {
            return FilingWording.read(FileComplaintRequest.parseFrom(wire).toBuilder()
                    .setRequestId(requestId)
                    .setTest(test)
                    .build());
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("A row that was encoded here cannot be read.", impossible);
        }
    }

    /** As the contract's FileComplaint takes it, but for what a call decides. */
    static byte[] wire(FileComplaintRequest complaint) {
        return complaint.toBuilder()
                .clearRequestId()
                .clearTest()
                .setIntakeFormat(IntakeFormat.BULK)
                .build()
                .toByteArray();
    }

    private static Reading read(ObjectNode row, boolean textOnly) {
        JsonNode named = row.remove(KEY);
        String key = named == null ? "" : named.isTextual() ? named.textValue() : "\n";
        if (!KEY_SHAPE.matcher(key).matches()) {
            return new Reading.NotUnderstood(List.of(new Unmet(
                    "ITEM_KEY_INVALID", "/key", "Use 1 to 100 printable characters without blanks, or no key.")));
        }
        FileComplaintRequest.Builder complaint = FileComplaintRequest.newBuilder();
        ContractMessage message = new ContractMessage(textOnly);
        message.fill(complaint, row, "");
        return message.unmet().isEmpty()
                ? new Reading.Understood(key, wire(complaint.build()))
                : new Reading.NotUnderstood(message.unmet());
    }

    private static Reading unreadable(String code, String message) {
        return new Reading.NotUnderstood(List.of(new Unmet(code, "", message)));
    }
}
