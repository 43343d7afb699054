package dev.waymark.shell;

/** How a state is coloured; red is for what someone must act on. The word always stands beside the colour. */
public enum Tone {
    OK,
    WARN,
    RISK,
    NEUTRAL
}
