package dev.waymark.people;

import java.util.Map;
import java.util.Optional;

/**
 * Use case: what the actor typed into a form and has not saved yet, kept so that it survives the end of a session.
 *
 * <p>A form is named by its place and record, such as {@code person/0198…}. Only its author can ever read a draft.
 */
public interface FormDrafts {

    /** The most characters that the name of a form may have. */
    int LONGEST_NAME = 200;

    /** The most characters that are kept of a form; more is not kept, rather than cut. */
    int MOST = 100_000;

    void keep(String form, Map<String, String> content);

    Optional<Map<String, String>> find(String form);

    void discard(String form);
}
