package dev.asli.compliance.intermediary;

import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An online service under duty.
 *
 * @param id lower-case letters, digits and hyphens, 2..40
 * @param classes words of the rule packs' vocabulary, at least one
 * @param jurisdictions ISO 3166-1 alpha-2, or EU; at least one
 * @param hosts whose URLs belong to it, with the port where it is not the usual one
 */
public record Intermediary(
        String id,
        String name,
        List<String> classes,
        List<String> jurisdictions,
        List<String> hosts,
        Optional<String> grievanceEmail) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");
    private static final int LONGEST_NAME = 200;

    public Intermediary {
        classes = List.copyOf(classes);
        jurisdictions = List.copyOf(jurisdictions);
        hosts = List.copyOf(hosts);
    }

    /** Everything that keeps this from being entered; empty when nothing does. */
    List<Unmet> unmet(Set<String> knownClasses) {
        List<Unmet> unmet = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            unmet.add(new Unmet(
                    "ID_INVALID", "/id", "Use 2 to 40 lower-case letters, digits and hyphens, such as chitra."));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            unmet.add(new Unmet("NAME_MISSING", "/name", "Say the name, in at most 200 characters."));
        }
        atLeastOne(unmet, classes, "CLASS_MISSING", "/classes", "Name at least one class, such as intermediary.");
        each(
                unmet,
                classes,
                knownClasses::contains,
                "CLASS_UNKNOWN",
                "/classes",
                "Use a class of the rule packs: "
                        + String.join(", ", knownClasses.stream().sorted().toList()) + ".");
        atLeastOne(unmet, jurisdictions, "JURISDICTION_MISSING", "/jurisdictions", "Name at least one, such as IN.");
        each(
                unmet,
                jurisdictions,
                Intermediary::isCountry,
                "JURISDICTION_UNKNOWN",
                "/jurisdictions",
                "Use an ISO 3166-1 alpha-2 code, such as IN, or EU.");
        each(
                unmet,
                hosts,
                host -> HOST.matcher(host).matches(),
                "HOST_INVALID",
                "/hosts",
                "Say a host in lower case, such as chitra.example, without scheme or path.");
        if (grievanceEmail.filter(email -> !EMAIL.matcher(email).matches()).isPresent()) {
            unmet.add(new Unmet("EMAIL_INVALID", "/grievanceEmail", "Say an e-mail address, or leave it out."));
        }
        return unmet;
    }

    private static void atLeastOne(List<Unmet> unmet, List<String> words, String code, String path, String message) {
        if (words.isEmpty()) {
            unmet.add(new Unmet(code, path, message));
        }
    }

    private static void each(
            List<Unmet> unmet,
            List<String> words,
            java.util.function.Predicate<String> good,
            String code,
            String path,
            String message) {
        for (int i = 0; i < words.size(); i++) {
            if (!good.test(words.get(i))) {
                unmet.add(new Unmet(code, path + "/" + i, message));
            }
        }
    }

    private static boolean isCountry(String code) {
        return code.equals("EU") || Set.of(Locale.getISOCountries()).contains(code);
    }
}
