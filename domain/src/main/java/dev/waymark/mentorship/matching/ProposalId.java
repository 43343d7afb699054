package dev.waymark.mentorship.matching;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a matching proposal; time-ordered, assigned by the domain. */
public record ProposalId(UUID value) implements Serializable {

    public static ProposalId next() {
        return new ProposalId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
