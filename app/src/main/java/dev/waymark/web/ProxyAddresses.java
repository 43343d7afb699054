package dev.waymark.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMaskSet;

/**
 * The addresses of proxies, as people write them.
 *
 * @param networks with commas between; a single address is the smallest network
 */
public record ProxyAddresses(String networks) {

    /** Names are no addresses: theirs could change, or be somebody else's. */
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /**
     * Reads addresses and networks, as in {@code 10.0.0.5, 10.0.1.0/24}.
     *
     * @throws IllegalArgumentException if one of them is neither
     */
    public static ProxyAddresses of(String text) {
        var networks = Arrays.stream(text.split(",", -1))
                .map(proxy -> network(proxy.strip()))
                .collect(Collectors.joining(","));
        NetMaskSet.parse(networks);
        return new ProxyAddresses(networks);
    }

    private static String network(String proxy) {
        var slash = proxy.indexOf('/');
        var address = slash < 0 ? proxy : proxy.substring(0, slash);
        if (!ADDRESS.matcher(address).matches()) throw new IllegalArgumentException("no address: " + proxy);
        // Tomcat takes a text without a slash for a pattern
        return slash >= 0 ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32");
    }
}
