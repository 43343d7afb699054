-- A name, a title or a place is one line without control characters and without what turns the direction of a text; so
-- that every row can be read back by the rules for what is typed, what is stored already is put right first.

create function is_one_line(words text) returns boolean language sql immutable strict parallel safe
    return words !~ '[\u0001-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]';
comment on function is_one_line is 'no line break, no control character, nothing that turns the direction of a text';

-- the same, and nothing that takes no room: of an address that only looks like another, nobody would know
create function is_one_word(words text) returns boolean language sql immutable strict parallel safe
    return is_one_line(words)
        and words !~ '[\s\u00AD\u034F\u061C\u180E\u200B-\u200F\u2060-\u206F\uFDD0-\uFDEF\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFF\U000E0000-\U000E01EF]';

create function one_line(words text) returns text language sql immutable strict parallel safe
    return coalesce(nullif(btrim(regexp_replace(
        regexp_replace(words, '[\u0009-\u000D\u0085\u2028\u2029]+', ' ', 'g'),
        '[\u0001-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]', '', 'g')), ''), '?');

create function one_word(words text) returns text language sql immutable strict parallel safe
    return regexp_replace(one_line(words),
        '[\s\u00AD\u034F\u061C\u180E\u200B-\u200F\u2060-\u206F\uFDD0-\uFDEF\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFF\U000E0000-\U000E01EF]', '', 'g');

-- two that differed by nothing else stay two
update product_line p
   set name = one_line(name) || case when exists (select from product_line o
                                                   where o.id <> p.id and lower(one_line(o.name)) = lower(one_line(p.name)))
                                     then ' (' || p.id || ')' else '' end
 where not is_one_line(name);
update person p
   set email = case when exists (select from person o
                                  where o.id <> p.id and lower(one_word(o.email)) = lower(one_word(p.email)))
                      or one_word(email) not like '_%@_%'
                    then p.id || '@unreadable.invalid' else one_word(email) end
 where not is_one_word(email);

update person set name = one_line(name) where not is_one_line(name);
update person set job_title = one_line(job_title) where not is_one_line(job_title);
update person p
   set external_id = case when exists (select from person o
                                        where o.id <> p.id and one_line(o.external_id) = one_line(p.external_id))
                          then null else one_line(external_id) end
 where not is_one_line(external_id);
update goal set title = one_line(title) where not is_one_line(title);
update goal_step set description = one_line(description) where not is_one_line(description);
update goal_template set title = one_line(title) where not is_one_line(title);
update evidence set title = one_line(title) where not is_one_line(title);
update evidence set link = '' where not is_one_line(link);
update mentorship_session set place = one_line(place) where not is_one_line(place);
update mentorship_agenda_item set text = one_line(text) where not is_one_line(text);
update mentorship_action set text = one_line(text) where not is_one_line(text);

alter table product_line add constraint product_line_name_is_one_line check (is_one_line(name));
alter table person
    add constraint person_name_is_one_line check (is_one_line(name)),
    add constraint person_email_is_one_word check (is_one_word(email)),
    add constraint person_job_title_is_one_line check (is_one_line(job_title)),
    add constraint person_external_id_is_one_line check (is_one_line(external_id));
alter table goal add constraint goal_title_is_one_line check (is_one_line(title));
alter table goal_step add constraint goal_step_description_is_one_line check (is_one_line(description));
alter table goal_template add constraint goal_template_title_is_one_line check (is_one_line(title));
alter table evidence
    add constraint evidence_title_is_one_line check (is_one_line(title)),
    add constraint evidence_link_is_one_line check (is_one_line(link));
alter table mentorship_session add constraint mentorship_session_place_is_one_line check (is_one_line(place));
alter table mentorship_agenda_item add constraint mentorship_agenda_item_text_is_one_line check (is_one_line(text));
alter table mentorship_action add constraint mentorship_action_text_is_one_line check (is_one_line(text));

drop function one_word(text);
drop function one_line(text);
