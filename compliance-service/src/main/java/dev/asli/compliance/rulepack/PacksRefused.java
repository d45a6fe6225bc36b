package dev.asli.compliance.rulepack;

import java.util.List;
import java.util.stream.Collectors;

/** The law could not be loaded whole, so the service must not start: half a law book computes wrong deadlines. */
public final class PacksRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackFault> faults;

    PacksRefused(List<PackFault> faults) {
        super("Rule packs refused: "
                + faults.stream().map(PackFault::toString).collect(Collectors.joining("; "))
                + "\nMaybe a pack was edited by hand; each fault names the file and the place.");
        this.faults = List.copyOf(faults);
    }

    /** Every fault found, in order of files. */
    public List<PackFault> faults() {
        return faults;
    }
}
