package dev.asli.intake.bulk.grpc;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.intake.bulk.BulkProblem;
import dev.asli.intake.bulk.RowForm.Columns;
import dev.asli.kit.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Columns named by the way to their field: {@code category}, {@code locations.0.url}; the first location's for short. */
final class CsvColumns {

    private static final ObjectReader ROW =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[].class);
    private static final Map<String, String> SHORT = Map.of(
            "intermediary", "locations.0.intermediary",
            "url", "locations.0.url",
            "contentId", "locations.0.contentId",
            "goodFaith", "declarations.goodFaith",
            "consentToForward", "declarations.consentToForward");
    private static final List<String> NEEDED =
            List.of("category", "capacity", "subjectAge", "statement", "locations.0.url", "declarations.goodFaith");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");

    private CsvColumns() {}

    static Columns read(String header) {
        List<String> paths = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> names = cells(header);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            String path = SHORT.getOrDefault(name, name);
            if (!path.equals("key") && !known(path)) {
                throw invalid("Column %d names no field of a complaint.".formatted(i + 1));
            }
            if (!seen.add(path)) {
                throw invalid("Column %d names a field that an earlier column names.".formatted(i + 1));
            }
            paths.add(path);
        }
        List<String> missing =
                NEEDED.stream().filter(needed -> !seen.contains(needed)).toList();
        if (!missing.isEmpty()) {
            throw invalid("These columns are missing: %s.".formatted(String.join(", ", missing)));
        }
        return new Columns(paths);
    }

    static List<String> cells(String row) {
        try (MappingIterator<String[]> rows = ROW.readValues(row)) {
            return rows.hasNext() ? List.of(rows.next()) : List.of();
        } catch (IOException | RuntimeException malformed) {
            return List.of();
        }
    }

    /** Empty cells are absent; a list's gaps close. */
    static ObjectNode tree(Columns columns, List<String> cells) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        Map<String, ObjectNode> entries = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                put(tree, entries, columns.paths().get(i), cells.get(i));
            }
        }
        return tree;
    }

    private static void put(ObjectNode tree, Map<String, ObjectNode> entries, String path, String cell) {
        String[] steps = path.split("\\.");
        ObjectNode at = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            boolean list = NUMBER.matcher(steps[i + 1]).matches();
            if (list && i + 2 == steps.length) {
                at.withArrayProperty(steps[i]).add(cell);
                return;
            }
            if (list) {
                ObjectNode holder = at;
                String name = steps[i];
                String place = String.join(".", List.of(steps).subList(0, i + 2));
                at = entries.computeIfAbsent(
                        place, _ -> holder.withArrayProperty(name).addObject());
                i++;
            } else {
                at = at.withObjectProperty(steps[i]);
            }
        }
        at.put(steps[steps.length - 1], cell);
    }

    private static boolean known(String path) {
        Descriptor at = FileComplaintRequest.getDescriptor();
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            Optional<FieldDescriptor> field = ContractMessage.field(at, steps[i]);
            if (field.isEmpty()) {
                return false;
            }
            boolean list = field.get().isRepeated();
            if (list && (i + 1 == steps.length || !NUMBER.matcher(steps[++i]).matches())) {
                return false;
            }
            boolean last = i + 1 == steps.length;
            if (last != (field.get().getJavaType() != JavaType.MESSAGE)) {
                return false;
            }
            if (!last) {
                at = field.get().getMessageType();
            }
        }
        return true;
    }

    private static ProblemException invalid(String why) {
        return new ProblemException(
                BulkProblem.IMPORT_HEADER_INVALID, why + " The first line names the columns; nothing was imported.");
    }
}
