-- Legal holds: while one is in force nothing of the complaint is destroyed, by whomever.
create table preservation_hold (
    id                 uuid primary key,
    reference          text not null references complaint,
    request_id         text not null,
    reason             text not null check (length(reason) between 1 and 1000),
    authority          text not null check (length(authority) between 1 and 200),
    hold_until         timestamptz check (hold_until > placed_at),
    forbids_withdrawal boolean not null,
    placed_by          text not null,
    placed_at          timestamptz not null,
    ended_by           text,
    ended_at           timestamptz,
    version            integer not null default 0,
    unique (reference, placed_by, request_id),
    check ((ended_by is null) = (ended_at is null)),
    check (ended_by is null or split_part(ended_by, ':', 2) <> split_part(placed_by, ':', 2))
);
create index preservation_hold_in_force on preservation_hold (reference) where ended_at is null;

-- The same law as in the service, for whoever reaches the tables in another way.
create function refuse_under_hold() returns trigger language plpgsql as $$
begin
    if exists (select from preservation_hold h where h.reference = new.reference and h.ended_at is null) then
        raise exception 'A legal hold forbids it.' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger vault_key_under_hold before update of wrapped on vault_key
    for each row when (new.wrapped is null and old.wrapped is not null) execute function refuse_under_hold();
create trigger vault_contact_under_hold before update of sealed on vault_contact
    for each row when (new.sealed is null and old.sealed is not null) execute function refuse_under_hold();

-- Exhibits are never changed: that the bytes of one are gone stands here.
create table exhibit_disposal (
    exhibit_id  uuid primary key references exhibit,
    reference   text not null references complaint,
    rule        text not null,
    disposed_at timestamptz not null,
    -- When the object store said so.
    removed_at  timestamptz
);
create index exhibit_disposal_of_case on exhibit_disposal (reference);
create trigger exhibit_disposal_under_hold before insert on exhibit_disposal
    for each row execute function refuse_under_hold();

-- What was destroyed, by whom, under which rule: it outlives what it tells of.
create table disposal (
    id              uuid primary key,
    retention_class text not null,
    rule            text not null,
    state           text not null check (state in ('DUE', 'PROPOSED', 'APPROVED', 'DONE')),
    found_at        timestamptz not null,
    proposed_by     text,
    proposed_at     timestamptz,
    approved_by     text,
    approved_at     timestamptz,
    done_at         timestamptz,
    version         integer not null default 0,
    check ((proposed_by is null) = (proposed_at is null) and (approved_by is null) = (approved_at is null)),
    check (state = 'DUE' or proposed_by is not null),
    check (state in ('DUE', 'PROPOSED') or approved_by is not null),
    check (approved_by is null or split_part(approved_by, ':', 2) <> split_part(proposed_by, ':', 2)),
    check ((state = 'DONE') = (done_at is not null))
);
create index disposal_by_age on disposal (found_at desc);
create table disposal_item (
    disposal_id     uuid not null references disposal,
    item_number     integer not null,
    retention_class text not null,
    reference       text not null references complaint,
    item_key        text not null,
    triggered_at    timestamptz not null,
    due_at          timestamptz not null,
    outcome         text not null check (outcome in ('WAITING', 'REMOVING', 'DISPOSED', 'HELD')),
    digest          text not null default '',
    primary key (disposal_id, item_number),
    check (outcome <> 'DISPOSED' or length(digest) = 64)
);
-- One open proposal for each thing, whichever replica looks.
create unique index disposal_item_open on disposal_item (retention_class, reference, item_key)
    where outcome in ('WAITING', 'REMOVING');
create function disposal_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The record of a disposal stays: % is refused.', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger disposal_stays before delete or truncate on disposal
    for each statement execute function disposal_record_stays();
create trigger disposal_item_stays before delete or truncate on disposal_item
    for each statement execute function disposal_record_stays();
create trigger exhibit_disposal_stays before delete or truncate on exhibit_disposal
    for each statement execute function disposal_record_stays();
-- Blanked after its time: the reason of an opening; the ledger keeps its digest.
alter table contact_opening add column blanked_at timestamptz;
