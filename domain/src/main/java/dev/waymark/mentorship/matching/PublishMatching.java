package dev.waymark.mentorship.matching;

import java.util.Set;

/**
 * Command: propose these pairs to their mentors.
 *
 * @param version the version that was seen
 * @param seen the pairs that the lead looked at; nothing is written if the facts of now lead to others
 */
public record PublishMatching(ProposalId proposal, int version, Set<Match> seen) {

    public PublishMatching {
        seen = Set.copyOf(seen);
    }
}
