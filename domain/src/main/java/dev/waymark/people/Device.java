package dev.waymark.people;

import java.util.List;

/**
 * What somebody signs in with, as far as a person would name it; what the browser says of itself is believed, since it
 * decides nothing.
 *
 * @param browser such as {@code Firefox}; empty if unknown
 * @param system such as {@code Windows}; empty if unknown
 */
public record Device(String browser, String system) {

    public static final Device UNKNOWN = new Device("", "");

    private record Sign(String token, String name) {}

    /** The first one that is found counts: most browsers name others beside themselves. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Mac OS X", "macOS"),
            new Sign("Linux", "Linux"));

    /** By the header {@code User-Agent}. */
    public static Device of(String userAgent) {
        return new Device(named(BROWSERS, userAgent), named(SYSTEMS, userAgent));
    }

    private static String named(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.token()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
