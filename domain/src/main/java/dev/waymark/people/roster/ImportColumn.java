package dev.waymark.people.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the file.
 *
 * @param position from 0
 * @param field what it holds, null if it is ignored
 * @param order how its dates are read; null where the column leaves it open and {@code ambiguousDate} is an example
 * @param samples its first values
 * @param remembered whether the field comes from an earlier file with the same headers
 */
public record ImportColumn(
        int position,
        String header,
        @Nullable RosterField field,
        @Nullable DateOrder order,
        String ambiguousDate,
        List<String> samples,
        boolean remembered) {}
