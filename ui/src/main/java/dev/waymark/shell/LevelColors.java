package dev.waymark.shell;

/**
 * One colour a level, the same everywhere: a sequential ramp from light (first level) to dark (top level) through four
 * fixed blues that differ in lightness, so that neighbours can be told apart without seeing hue. Any number of levels
 * is spread evenly over the ramp.
 */
public final class LevelColors {

    private static final int[][] RAMP = {
        {0x9e, 0xc9, 0xd8}, {0x4f, 0x9f, 0xc0}, {0x2a, 0x6a, 0xa8}, {0x1e, 0x3a, 0x6e},
    };

    private LevelColors() {}

    /**
     * The colour of a level as {@code #rrggbb}.
     *
     * @param position the level's place from the bottom, from 1
     * @param of how many levels there are
     */
    public static String background(int position, int of) {
        var rgb = rgb(position, of);
        return "#%02x%02x%02x".formatted(rgb[0], rgb[1], rgb[2]);
    }

    /** Black or white, whichever reads better on {@link #background}; at least 4.5 : 1 either way. */
    public static String ink(int position, int of) {
        var luminance = luminance(rgb(position, of));
        return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? "#000000" : "#ffffff";
    }

    private static int[] rgb(int position, int of) {
        var at = of <= 1 ? RAMP.length - 1.0 : (position - 1.0) / (of - 1.0) * (RAMP.length - 1);
        var from = (int) Math.min(Math.floor(at), RAMP.length - 2.0);
        var share = at - from;
        var rgb = new int[3];
        for (var i = 0; i < 3; i++) rgb[i] = (int) Math.round(RAMP[from][i] * (1 - share) + RAMP[from + 1][i] * share);
        return rgb;
    }

    private static double luminance(int[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(int channel) {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
