package dev.waymark.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that holds from a day until another, which no longer counts; without an end it still holds. */
interface Period<P extends Period<P>> {

    LocalDate from();

    @Nullable
    LocalDate to();

    P from(LocalDate day);

    P until(@Nullable LocalDate day);

    /** Whether both say the same, apart from when. */
    boolean saysTheSameAs(P other);

    default boolean holdsOn(LocalDate day) {
        return !from().isAfter(day) && endsAfter(day);
    }

    default boolean endsAfter(LocalDate day) {
        var to = to();
        return to == null || to.isAfter(day);
    }

    /** Whether it counts on no day at all, since something else took its whole place. */
    default boolean isVoid() {
        return from().equals(to());
    }
}
