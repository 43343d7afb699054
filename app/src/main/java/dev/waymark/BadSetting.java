package dev.waymark;

/** A setting has a value that cannot be used: told at the start in words, before anything else is done. */
class BadSetting extends RuntimeException {

    private final String problem;
    private final String remedy;

    private BadSetting(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    static BadSetting value(Settings.Setting setting, String value) {
        return new BadSetting(
                setting.variable() + " (" + setting.property() + ") is \"" + withoutPassword(value)
                        + "\", which cannot be used.",
                "Set it to " + setting.right() + ", or leave it out.");
    }

    static BadSetting alone(Settings.Setting setting, String other) {
        return new BadSetting(
                setting.variable() + " (" + setting.property() + ") is set, but no " + other + ".",
                "Name the database that it belongs to in " + other + ", or leave both out for the embedded one.");
    }

    private static String withoutPassword(String value) {
        return value.replaceAll("(?i)(password=)[^&]*", "$1…").replaceAll("(//[^/@:]*:)[^@]*@", "$1…@");
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
