package dev.asli.compliance.observation;

import dev.asli.compliance.deadline.Sighting;

/** What one look showed. */
public sealed interface Seen {

    /** HTTP status; 0 when no answer came. */
    int status();

    /** One English sentence. */
    String words();

    default String word() {
        return switch (this) {
            case Up _ -> "UP";
            case Down _ -> "DOWN";
            case GeoLimited _ -> "GEO_LIMITED";
            case LoginWall _ -> "LOGIN_WALL";
            case Uncertain _ -> "UNCERTAIN";
        };
    }

    /**
     * What it says about a duty to remove. Limited to other countries counts as disabled where our vantage stands
     * (law.md V12); a log-in says nothing about what is behind it.
     */
    default Sighting sighting() {
        return switch (this) {
            case Up _ -> Sighting.UP;
            case Down _, GeoLimited _ -> Sighting.DOWN;
            case LoginWall _, Uncertain _ -> Sighting.UNCERTAIN;
        };
    }

    /** @param bodySha256 of the first bytes, hex; empty when they were not to be read */
    record Up(int status, String bodySha256) implements Seen {
        @Override
        public String words() {
            return "The address answered with status %d: the content can be reached without logging in."
                    .formatted(status);
        }
    }

    /** The server says that it is gone, or its name no longer exists (status 0). */
    record Down(int status) implements Seen {
        @Override
        public String words() {
            return status == 0
                    ? "The host's name no longer exists."
                    : "The server says that there is nothing at the address (status %d).".formatted(status);
        }
    }

    record GeoLimited(int status) implements Seen {
        @Override
        public String words() {
            return "The server says that the content is not available from where we look.";
        }
    }

    record LoginWall(int status) implements Seen {
        @Override
        public String words() {
            return "The server asks for a log-in; what is behind it was not looked at.";
        }
    }

    /** We could not look, or could not tell. */
    record Uncertain(int status, String why) implements Seen {
        @Override
        public String words() {
            return "We could not tell: " + why + ".";
        }
    }
}
