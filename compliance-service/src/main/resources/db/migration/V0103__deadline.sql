-- Deadlines as they stand; each standing reached is also appended to deadline_event, from which it can be rebuilt.
create table deadline (
    id                  uuid primary key,
    notice_id           uuid not null references notice (id),
    complaint_reference text not null,
    intermediary        text not null references intermediary (id),
    test                boolean not null,
    obligation          text not null,
    version_id          text not null,
    clause              text not null,
    title               text not null,
    duty                text not null,
    severity            text not null check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'STRUCTURAL')),
    pack_digest         text not null check (pack_digest ~ '^[0-9a-f]{64}$'),
    satisfied_by        text[] not null,
    arithmetic          text not null,
    why_en              text not null,
    why_hi              text not null,
    started_at          timestamptz not null,
    due_at              timestamptz check (due_at >= started_at),
    standing            text not null check (standing in
        ('not_started', 'running', 'met', 'met_late', 'breached_open', 'breached_closed', 'void_defective',
         'withdrawn', 'not_applicable')),
    standing_since      timestamptz,
    proof               text check (proof in ('WORDS', 'CLAIM', 'SIGHT')),
    seen_up_at          timestamptz,
    evidence            text[] not null,
    -- Set while the intermediary's objection is undecided; the other columns say what stands without it.
    contested_at        timestamptz,
    -- When the sweep looks next; null when nothing is left to be looked at.
    next_look_at        timestamptz,
    version             integer not null default 0,
    constraint deadline_met_has_proof check (
        (standing in ('met', 'met_late', 'breached_closed')) = (proof is not null)),
    constraint deadline_reached_has_time check (
        standing in ('not_started', 'running') or standing_since is not null),
    constraint deadline_breach_has_evidence check (
        standing not in ('breached_open', 'breached_closed') or cardinality(evidence) > 0),
    constraint deadline_breach_has_due_time check (
        standing not in ('breached_open', 'breached_closed', 'met_late') or due_at is not null),
    constraint deadline_breach_is_not_early check (standing <> 'breached_open' or standing_since >= due_at),
    constraint deadline_sight_only_in_breach check (seen_up_at is null or standing = 'breached_open')
);
create index deadline_to_look_at on deadline (next_look_at) where next_look_at is not null and not test;
create index deadline_of_notice on deadline (notice_id);
create index deadline_of_complaint on deadline (complaint_reference);
create index deadline_of_intermediary on deadline (intermediary, due_at) where not test;

create table deadline_event (
    id             uuid primary key,
    deadline_id    uuid not null references deadline (id),
    recorded_at    timestamptz not null,
    standing       text not null,
    standing_since timestamptz,
    proof          text,
    seen_up_at     timestamptz,
    evidence       text[] not null,
    contested_at   timestamptz,
    cause          text not null
);
create index deadline_event_of_deadline on deadline_event (deadline_id, recorded_at);
create trigger deadline_event_is_appended before update or delete or truncate on deadline_event
    for each statement execute function refuse_change();
