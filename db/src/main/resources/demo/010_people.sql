-- The demo organisation: invented people, dated relative to today, so that it never grows old. No random numbers:
-- the same day gives the same organisation. Tests set waymark.today to see it on other days.

create temporary table demo_day on commit drop as
select coalesce(nullif(current_setting('waymark.today', true), '')::date, current_date) as today;

-- path: rank@days ago, one step a level; the first is the day of joining
create temporary table demo_person (
    n        integer primary key,
    name     text not null,
    title    text not null,
    line     integer not null,
    path     text not null,
    left_ago integer,
    login    text
) on commit drop;

insert into demo_person values
    -- heads of product
    (1, 'Mei Tanaka', 'Chief Product Officer', 4, '4@1480', null, 'head@example.com'),
    (2, 'Lars Lindqvist', 'Head of Product', 1, '3@1330 4@700', null, null),
    (3, 'Adaeze Obi', 'VP Product', 5, '3@1010 4@300', null, null),
    -- senior product managers
    (11, 'Ana Ferreira', 'Senior Product Manager', 1, '2@1150 3@660', null, 'senior@example.com'),
    (12, 'David Okafor', 'Sr. PM', 2, '2@1090 3@610', null, null),
    (13, 'Ingrid Hansen', 'Senior Product Manager', 3, '3@980', null, null),
    (14, 'Tomasz Wiśniewski', 'Senior Product Manager', 4, '2@1200 3@840', null, null),
    (15, 'Priya Raman', 'Senior PM', 5, '2@930 3@420', null, null),
    (16, 'Jörg Brandt', 'Senior Product Manager', 6, '3@890', null, null),
    (17, 'Camille Laurent', 'Senior Product Manager', 1, '2@960 3@380', null, null),
    (18, 'Samuel Mensah', 'Lead Product Manager', 2, '3@780', null, null),
    (19, 'Yuki Mori', 'Senior Product Manager', 3, '2@870 3@330', null, null),
    (20, 'Rafael Núñez', 'Senior Product Manager', 4, '2@1020 3@510', null, null),
    (21, 'Leila Haddad', 'Sr. Product Manager', 5, '3@640', null, null),
    (22, 'Oisín Byrne', 'Senior Product Manager', 6, '2@880 3@290', null, null),
    (23, 'Nadia Petrova', 'Senior Product Manager', 1, '3@520', null, null),
    (24, 'Emeka Eze', 'Senior Product Manager', 2, '2@790 3@240', null, null),
    (25, 'Sofia Lindgren', 'Senior Product Manager', 3, '3@460', null, null),
    (26, 'Arjun Mehta', 'Senior PM', 4, '2@760 3@200', null, null),
    (27, 'Hannah Vogel', 'Senior Product Manager', 5, '2@820 3@170', null, null),
    (28, 'Mateo Rojas', 'Senior Product Manager', 6, '3@350', null, null),
    (29, 'Chiara Conti', 'Senior Product Manager', 1, '2@700 3@75', null, null),
    (30, 'Kwame Asante', 'Senior Product Manager', 2, '2@680 3@45', null, null),
    -- product managers
    (41, 'Milan Kovač', 'Product Manager', 1, '1@1130 2@630', null, 'pm@example.com'),
    (42, 'Elif Demir', 'Product Manager', 1, '2@610', null, null),
    (43, 'Noah Fischer', 'Product Manager', 1, '1@760 2@310', null, null),
    (44, 'Grace Achieng', 'Product Manager', 1, '2@190', null, null),
    (45, 'Lucía Moreno', 'Product Manager', 1, '1@690 2@60', null, null),
    (46, 'Pavel Novák', 'PM, Payouts', 1, '2@1290', null, null),
    (47, 'Aisha Bello', 'Product Manager', 2, '2@540', null, null),
    (48, 'Ruben Peeters', 'Product Manager', 2, '1@830 2@400', null, null),
    (49, 'Linh Tran', 'Product Manager', 2, '2@280', null, null),
    (50, 'Marta Kowalska', 'Product Manager', 2, '1@600 2@110', null, null),
    (51, 'Daniel Weiss', 'Product Manager', 2, '2@1210', null, null),
    (52, 'Zara Ahmed', 'Product Manager', 2, '2@95', null, null),
    (53, 'Hugo Martin', 'Product Manager', 2, '1@720 2@230', null, null),
    (54, 'Freya Nielsen', 'Product Manager', 3, '2@470', null, null),
    (55, 'Ibrahim Diallo', 'Product Manager', 3, '1@910 2@520', null, null),
    (56, 'Sara Johansson', 'Product Manager', 3, '2@330', null, null),
    (57, 'Minh Nguyen', 'Growth Product Manager', 3, '1@640 2@150', null, null),
    (58, 'Beatriz Silva', 'Product Manager', 3, '2@70', null, null),
    (59, 'Anton Keller', 'Product Manager', 3, '1@1040 2@730', null, null),
    (60, 'Zeynep Kaya', 'Product Manager', 4, '2@590', null, null),
    (61, 'Owen Hughes', 'Platform Product Manager', 4, '1@800 2@360', null, null),
    (62, 'Fatima Zahra', 'Product Manager', 4, '2@250', null, null),
    (63, 'Giulia Romano', 'Product Manager', 4, '1@560 2@40', null, null),
    (64, 'Henrik Dahl', 'Technical Product Manager', 4, '2@680', null, null),
    (65, 'Kavya Iyer', 'Product Manager', 4, '1@740 2@300', null, null),
    (66, 'Thabo Nkosi', 'Product Manager', 5, '2@440', null, null),
    (67, 'Julia Schäfer', 'Product Manager', 5, '1@870 2@480', null, null),
    (68, 'Diego Castro', 'Product Manager', 5, '2@215', null, null),
    (69, 'Nora Kelly', 'Data Product Manager', 5, '1@520 2@85', null, null),
    (70, 'Piotr Zieliński', 'Product Manager', 5, '2@620', null, null),
    (71, 'Amara Nwosu', 'Product Manager', 5, '2@130', null, null),
    (72, 'Felix Bauer', 'Product Manager', 6, '2@500', null, null),
    (73, 'Hana Sato', 'Product Manager', 6, '1@780 2@340', null, null),
    (74, 'Tiago Almeida', 'Product Manager', 6, '2@265', null, null),
    (75, 'Klara Svensson', 'Product Manager', 6, '1@610 2@140', null, null),
    (76, 'Yusuf Aydın', 'Product Manager', 6, '2@390', null, null),
    (77, 'Isabel Torres', 'Product Manager', 6, '2@55', null, null),
    (78, 'Ewa Nowak', 'Product Manager', 3, '2@410', null, null),
    -- associate PMs
    (81, 'Joana Oliveira', 'Associate PM', 1, '1@275', null, 'associate@example.com'),
    (82, 'Tesfaye Sisay', 'Product Owner', 1, '1@125', null, null),
    (83, 'Lena Hoffmann', 'Associate Product Manager', 1, '1@210', null, null),
    (84, 'Ravi Kumar', 'Associate PM', 1, '1@35', null, null),
    (85, 'Lucas Petit', 'Product Owner', 2, '1@330', null, null),
    (86, 'Rania Nasser', 'Associate PM', 2, '1@160', null, null),
    (87, 'Cian Brennan', 'Project Coordinator', 2, '1@80', null, null),
    (88, 'Chloé Bernard', 'Associate PM', 2, '1@20', null, null),
    (89, 'Jonas Berger', 'Associate PM', 3, '1@290', null, null),
    (90, 'Malia Kealoha', 'Associate PM', 3, '1@185', null, null),
    (91, 'Stefan Ionescu', 'Product Owner', 3, '1@640', null, null),
    (92, 'Ngozi Umeh', 'Associate PM', 3, '1@60', null, null),
    (93, 'Viktor Horváth', 'Associate PM', 4, '1@245', null, null),
    (94, 'Amina Yusuf', 'Project Coordinator', 4, '1@140', null, null),
    (95, 'Théo Girard', 'Associate PM', 4, '1@105', null, null),
    (96, 'Sina Rahimi', 'Associate PM', 4, '1@15', null, null),
    (97, 'Carmen Vidal', 'Associate PM', 5, '1@365', null, null),
    (98, 'Bilal Khan', 'Product Owner', 5, '1@170', null, null),
    (99, 'Astrid Holm', 'Associate PM', 5, '1@90', null, null),
    (100, 'Paulo Ribeiro', 'Associate PM', 6, '1@305', null, null),
    (101, 'Mira Jovanović', 'Associate PM', 6, '1@200', null, null),
    (102, 'Sean Doyle', 'Project Coordinator', 6, '1@720', null, null),
    (103, 'Akiko Ito', 'Associate PM', 6, '1@50', null, null),
    -- people who left
    (111, 'Greta Olsen', 'Senior Product Manager', 3, '3@1100', 260, null),
    (112, 'Marcus Reid', 'Product Manager', 2, '2@900', 420, null),
    (113, 'Dina Farouk', 'Product Manager', 6, '1@950 2@600', 150, null),
    (114, 'Jan Dvořák', 'Associate PM', 4, '1@580', 310, null),
    (115, 'Olivia Grant', 'Head of Product', 5, '4@1400', 320, null),
    (116, 'Selma Kurt', 'Product Manager', 1, '2@640', 45, null),
    (117, 'Peter Lang', 'Project Coordinator', 5, '1@450', 200, null),
    (118, 'Ife Adeyemi', 'Product Manager', 3, '2@820', 560, null),
    (119, 'Rosa Marín', 'Associate PM', 2, '1@400', 25, null);

insert into product_line (id, name)
select md5('demo line ' || n)::uuid, name
  from (values (1, 'Payments'), (2, 'Marketplace'), (3, 'Growth'), (4, 'Platform'), (5, 'Insights'), (6, 'Mobile')) line (n, name);

-- every step of everybody's path, with the days it lasted
create temporary table demo_step on commit drop as
select n, ordinality::integer as step,
       split_part(part, '@', 1)::integer as rank,
       today - split_part(part, '@', 2)::integer as valid_from,
       coalesce(lead(today - split_part(part, '@', 2)::integer) over (partition by n order by ordinality),
                today - left_ago) as valid_to
  from demo_person cross join demo_day
 cross join lateral regexp_split_to_table(path, ' ') with ordinality as steps (part, ordinality);

insert into person (id, external_id, name, email, job_title, joined_on, left_on, version)
select md5('demo person ' || n)::uuid, 'E' || lpad((1000 + n)::text, 5, '0'), name,
       coalesce(login,
                lower(translate(replace(name, ' ', '.'),
                                'ÁáÄäÇçČčÉéËëÍíÏïĞğİıŁłŃńÑñÓóÖöØøŘřŚśŠšŞşÚúÜüÝýŽžÅåźćěňŻż',
                                'AaAaCcCcEeEeIiIiGgIiLlNnNnOoOoOoRrSsSsSsUuUuYyZzAazcenZz')) || '@example.com'),
       title, (select min(valid_from) from demo_step where demo_step.n = demo_person.n), today - left_ago, 0
  from demo_person cross join demo_day;

-- an administrator from HR stands outside the career map
insert into person (id, external_id, name, email, job_title, joined_on, version)
select md5('demo person 0')::uuid, 'E01000', 'Robin Berg', 'admin@example.com', 'HR Systems Administrator', today - 800, 0
  from demo_day;

-- the password of all five is waymark-demo, hashed with Argon2id (19456 KiB, 2 passes, 1 lane)
insert into account (person_id, password_hash, administrator, password_changed_at, version)
select id, '$argon2id$v=19$m=19456,t=2,p=1$AaJj1SticdR8Wu/0VWWgHg$6fw+ewLvtUZqc74NJNVZt05QIRKTVhC1JDkX8DXy37w',
       email = 'admin@example.com', today::timestamp at time zone 'UTC', 0
  from person cross join demo_day
 where email in ('head@example.com', 'senior@example.com', 'pm@example.com', 'associate@example.com', 'admin@example.com');

insert into level_assignment (id, person_id, level_id, valid_from, valid_to, reason, note, decided_by, decided_at)
select md5('demo step ' || n || ' ' || step)::uuid, md5('demo person ' || n)::uuid, level_id, valid_from, valid_to,
       case when step = 1 then 'HIRED' else 'PROMOTED' end,
       case when step = 1 then '' else 'Carried the next level''s responsibilities for two quarters' end,
       case when n <> 1 then md5('demo person 1')::uuid end, valid_from::timestamp at time zone 'UTC'
  from demo_step
  join framework on state = 'PUBLISHED'
  join framework_level on framework_id = framework.id and framework_level.rank = demo_step.rank;

-- Who reports to whom: PMs and associates to the seniors of their line in turn, seniors to a head, heads to the CPO.
create temporary table demo_manager on commit drop as
with senior as (
    select n, line, row_number() over (partition by line order by n) as turn, count(*) over (partition by line) as seniors
      from demo_person where n between 11 and 30
)
select person.n,
       case when person.n = 1 then null
            when person.n in (2, 3) or person.n = 115 then 1
            when person.n between 11 and 30 or person.n = 111
                then case when person.line <= 2 then 2 when person.line <= 4 then 1 else 3 end
            else (select senior.n from senior
                   where senior.line = person.line and senior.turn = 1 + person.n % senior.seniors) end as manager
  from demo_person person;

-- Until the manager had joined, people reported to the CPO; every ninth moved here from another line eight months ago.
insert into placement (id, person_id, product_line_id, manager_id, valid_from, valid_to)
select md5('demo placement ' || n || ' ' || valid_from)::uuid, md5('demo person ' || n)::uuid,
       md5('demo line ' || line)::uuid, md5('demo person ' || manager)::uuid, valid_from, valid_to
  from (select person.n, boundary.day as valid_from,
               coalesce(lead(boundary.day) over (partition by person.n order by boundary.day), today - person.left_ago)
                   as valid_to,
               case when person.n % 9 = 0 and boundary.day < today - 240 then 1 + (person.line + 1) % 6
                    else person.line end as line,
               case when demo_manager.manager is null then null
                    when boundary.day < manager_joined.day then 1
                    when person.n % 9 = 0 and boundary.day < today - 240 and person.n > 3 then 1
                    else demo_manager.manager end as manager
          from demo_person person cross join demo_day
          join demo_manager using (n)
         cross join lateral (select min(valid_from) as day, max(coalesce(valid_to, today)) as gone
                               from demo_step where demo_step.n = person.n) joined
          left join lateral (select min(valid_from) as day from demo_step where demo_step.n = demo_manager.manager)
                as manager_joined on true
         cross join lateral (select joined.day
                              union select today - 240 where person.n % 9 = 0 and today - 240 > joined.day
                                                         and today - 240 < joined.gone
                              union select manager_joined.day where manager_joined.day > joined.day
                                                                and manager_joined.day < joined.gone) boundary) placed;
