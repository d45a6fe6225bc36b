package dev.asli.kit.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks the system for the addresses of a name; may hang for as long as the name servers do. */
@FunctionalInterface
interface Lookup {

    List<InetAddress> addresses(String name) throws UnknownHostException;
}
