-- A lead's proposal for everybody who waits: weights, decided and excluded pairs; the rest is computed. Publishing
-- writes the pairs as proposed pairings and keeps what was published.
create table matching_proposal (
    id            uuid primary key,
    state         text        not null,
    competencies  integer     not null,
    product_line  integer     not null,
    hours         integer     not null,
    languages     integer     not null,
    levels        integer     not null,
    waiting       integer     not null,
    levels_apart  integer     not null,
    change_price  integer,
    begun_at      timestamptz not null,
    begun_by      uuid        not null references person,
    closed_at     timestamptz,
    closed_by     uuid references person,
    version       integer     not null,
    constraint matching_proposal_state_is_known check (state in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
    constraint matching_proposal_is_closed_once_over
        check (case state when 'DRAFT' then num_nonnulls(closed_at, closed_by) = 0
                          else num_nonnulls(closed_at, closed_by) = 2 end),
    constraint matching_proposal_weights_in_range
        check (least(competencies, product_line, hours, languages, levels, waiting) >= 0
           and greatest(competencies, product_line, hours, languages, levels, waiting) <= 10),
    constraint matching_proposal_levels_apart_in_range check (levels_apart between 1 and 2),
    constraint matching_proposal_change_price_in_range check (change_price between 0 and 6000)
);
create unique index matching_proposal_draft_is_one on matching_proposal ((true)) where state = 'DRAFT';

create table matching_decision (
    proposal_id uuid not null references matching_proposal,
    mentor_id   uuid not null references person,
    mentee_id   uuid not null references person,
    decision    text not null,
    primary key (proposal_id, mentor_id, mentee_id),
    constraint matching_decision_is_known check (decision in ('FIXED', 'EXCLUDED'))
);

create table matching_published_pair (
    proposal_id uuid    not null references matching_proposal,
    pairing_id  uuid    not null references pairing,
    points      integer not null,
    primary key (proposal_id, pairing_id)
);
