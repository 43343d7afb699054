package dev.waymark.people.roster;

import dev.waymark.people.PersonId;
import java.util.Map;
import java.util.Set;

/**
 * What the person who imports has decided.
 *
 * @param columns by field, the column's position from 0
 * @param dateOrders how the dates of a field are read; day first where nothing is said
 * @param titles by {@link CellText#key} of the title
 * @param leftOutLines the lines left out on purpose
 * @param keptPeople people who stay although they are not in the file
 * @param missingLeave whether people who are not in the file are marked as left
 */
public record ImportChoices(
        Map<RosterField, Integer> columns,
        Map<RosterField, DateOrder> dateOrders,
        Map<String, TitleDecision> titles,
        Set<Integer> leftOutLines,
        Set<PersonId> keptPeople,
        boolean missingLeave) {

    /** Whether the columns chosen suffice: a name, an e-mail, and a job title or level. */
    public static boolean suffices(Set<RosterField> fields) {
        var named = fields.contains(RosterField.NAME)
                || fields.contains(RosterField.FIRST_NAME) && fields.contains(RosterField.LAST_NAME);
        return named
                && fields.contains(RosterField.EMAIL)
                && (fields.contains(RosterField.JOB_TITLE) || fields.contains(RosterField.LEVEL));
    }
}
