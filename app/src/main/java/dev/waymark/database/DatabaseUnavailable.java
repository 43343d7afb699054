package dev.waymark.database;

/** The database cannot be used as it is, and a person can do something about it: shown at the start instead of a stack trace. */
public class DatabaseUnavailable extends RuntimeException {

    private final String problem;
    private final String remedy;

    DatabaseUnavailable(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    DatabaseUnavailable(String problem, String remedy, Throwable cause) {
        super(problem + " " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
