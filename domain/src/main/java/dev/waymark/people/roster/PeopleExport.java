package dev.waymark.people.roster;

import java.io.OutputStream;

/**
 * Use case: leads and administrators take the organisation with them, as a file that an import takes back without a
 * change.
 */
public interface PeopleExport {

    /** Writes everybody with a level, those who left included, as CSV in UTF-8; does not close the stream. */
    void write(OutputStream out);
}
