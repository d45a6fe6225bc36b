package dev.asli.kit.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses lie on the public internet. Source: the IANA special-purpose address registries (RFC 6890 and updates); in
 * addition 168.63.129.16, a public number under which one cloud answers its own machines. The metadata addresses of other
 * clouds lie in closed blocks already. IPv6 that carries an IPv4 address (mapped, NAT64, 6to4, Teredo) is closed whatever it
 * carries.
 */
final class PublicAddress {

    private static final List<Block> CLOSED_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Everything else in IPv6 (loopback, link-local, unique local, mapped, NAT64) is outside global unicast already. */
    private static final Block GLOBAL_V6 = block("2000::/3");

    private static final List<Block> CLOSED_V6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? CLOSED_V4.stream().noneMatch(block -> block.holds(bytes))
                : GLOBAL_V6.holds(bytes) && CLOSED_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... all) {
        return Arrays.stream(all).map(PublicAddress::block).toList();
    }

    private static Block block(String cidr) {
        String[] parts = cidr.split("/", 2);
        return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    }

    private record Block(byte[] base, int bits) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
