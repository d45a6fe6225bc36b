package dev.asli.local.stack;

import dev.asli.local.machine.Loopback;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which port each part listens on; all on 127.0.0.1. */
public record Ports(Map<Port, Integer> numbers) {

    private static final int HIGHEST = 65_535;

    public static Ports usual() {
        return new Ports(with(Port::usual));
    }

    /** For a stack beside another one. */
    public static Ports anyFree() {
        return new Ports(with(_ -> Loopback.anyFree()));
    }

    /**
     * @param changes such as {@code gateway=9080,keycloak=9180}; empty changes nothing
     * @throws IllegalArgumentException in words for the person who typed it
     */
    public Ports with(String changes) {
        Map<Port, Integer> changed = new EnumMap<>(numbers);
        for (String change : changes.isBlank() ? new String[0] : changes.split(",")) {
            String[] parts = change.strip().split("=", 2);
            Port port = Arrays.stream(Port.values())
                    .filter(candidate -> candidate.label().equals(parts[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Nothing here is called %s. Ports have these names: %s.".formatted(parts[0], names())));
            changed.put(port, number(change, parts));
        }
        return new Ports(changed);
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.usual());
    }

    /** {@code http://127.0.0.1:8080} */
    public String url(Port port) {
        return "http://" + host(port);
    }

    /** {@code 127.0.0.1:8080} */
    public String host(Port port) {
        return "127.0.0.1:" + of(port);
    }

    private static Map<Port, Integer> with(java.util.function.ToIntFunction<Port> choice) {
        Map<Port, Integer> chosen = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            chosen.put(port, choice.applyAsInt(port));
        }
        return chosen;
    }

    private static int number(String change, String[] parts) {
        try {
            int number = parts.length == 2 ? Integer.parseInt(parts[1].strip()) : -1;
            if (number > 0 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the words below
        }
        throw new IllegalArgumentException(
                "%s is not NAME=NUMBER with a number from 1 to %d.".formatted(change, HIGHEST));
    }

    private static String names() {
        return Arrays.stream(Port.values()).map(Port::label).collect(Collectors.joining(", "));
    }
}
