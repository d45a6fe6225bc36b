package dev.asli.gateway.portal.page;

import dev.asli.contracts.intake.v1.Door;

/** Where help is, and what to say there. */
public record DoorModel(String name, String contact, String whatToSay) {

    public static DoorModel of(Door door) {
        return new DoorModel(door.getName(), door.getContact(), door.getWhatToSay());
    }

    public boolean link() {
        return contact.startsWith("https://");
    }
}
