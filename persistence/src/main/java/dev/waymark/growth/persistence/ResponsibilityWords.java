package dev.waymark.growth.persistence;

/** What a responsibility is called: in the framework in force, or in the newest one that had it. */
final class ResponsibilityWords {

    private ResponsibilityWords() {}

    /**
     * A subquery with one row: description, position and the level's rank.
     *
     * @param responsibility the column with the responsibility's id
     */
    static String of(String responsibility) {
        return """
               select fr.description, fr.position, fl.rank
                 from framework_responsibility fr
                 join framework f on f.id = fr.framework_id
                 join framework_level fl on fl.framework_id = fr.framework_id and fl.level_id = fr.level_id
                where fr.responsibility_id = %s
                order by f.state = 'PUBLISHED' desc, f.version desc
                limit 1""".formatted(responsibility);
    }
}
