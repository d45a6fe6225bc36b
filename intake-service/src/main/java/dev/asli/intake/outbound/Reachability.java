package dev.asli.intake.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Whether each far end answered when it was last called. Its silence degrades this service and never stops it. */
@ApplicationScoped
public class Reachability {

    private final Map<String, Boolean> answered = new ConcurrentHashMap<>();

    public void answered(String service) {
        answered.put(service, true);
    }

    public void silent(String service) {
        answered.put(service, false);
    }

    /** Services not called yet are missing. */
    public Map<String, Boolean> snapshot() {
        return new TreeMap<>(answered);
    }
}
