package dev.asli.intake.filing.grpc;

import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads words of the contract, and notes those this version does not know. */
final class Words {

    private static final String UNKNOWN = "UNRECOGNIZED";

    private final List<Unmet> unread = new ArrayList<>();

    List<Unmet> unread() {
        return List.copyOf(unread);
    }

    /**
     * @param prefix what the contract had to put before a name that was taken; may be empty
     * @return empty for the unspecified one, and for an unknown one, which is noted
     */
    <E extends Enum<E>> Optional<E> read(Enum<?> sent, String prefix, E[] known, String path) {
        if (sent.name().equals(UNKNOWN)) {
            unread.add(new Unmet("WORD_UNKNOWN", path, "This word is not one of the list. Choose one that is."));
            return Optional.empty();
        }
        String name = sent.name().startsWith(prefix) ? sent.name().substring(prefix.length()) : sent.name();
        return Arrays.stream(known).filter(word -> word.name().equals(name)).findFirst();
    }

    /** Words that are not specified are noted too. */
    <E extends Enum<E>> List<E> readAll(List<? extends Enum<?>> sent, E[] known, String path) {
        List<E> read = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            String place = path + "/" + i;
            int noted = unread.size();
            Optional<E> word = read(sent.get(i), "", known, place);
            if (word.isEmpty() && unread.size() == noted) {
                unread.add(new Unmet("WORD_UNKNOWN", place, "Say which one."));
            }
            word.ifPresent(read::add);
        }
        return List.copyOf(read);
    }
}
