package dev.waymark.security;

import dev.waymark.people.SignedInSessionId;
import java.util.List;

/** Published within the transaction that ends sessions. */
record SessionsEnded(List<SignedInSessionId> sessions) {}
