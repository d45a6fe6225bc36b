-- Many complaints on one target or from one source in a short time. Only what a machine does by itself waits for an
-- officer; who it waits for is never a depicted person, and never an intimate matter. No address of a visitor is here.
create table flood_sighting (
    -- Keyed digest of the target or of the source.
    key_digest bytea not null,
    at         timestamptz not null,
    reference  text not null
);
create index flood_sighting_recent on flood_sighting (key_digest, at);
create index flood_sighting_old on flood_sighting (at);

create table flood (
    id           uuid primary key,
    kind         text not null check (kind in ('TARGET', 'SOURCE')),
    key_digest   bytea not null,
    state        text not null check (state in ('OPEN', 'RELEASED', 'CONFIRMED')),
    since        timestamptz not null,
    last_seen    timestamptz not null,
    rule_version text not null,
    decided_by   text not null default '',
    decided_at   timestamptz,
    reason       text not null default '',
    check ((state = 'OPEN') = (decided_at is null))
);
create index flood_of_key on flood (key_digest, last_seen desc);

create table flood_hold (
    reference  text primary key references complaint,
    flood_id   uuid not null references flood,
    held_at    timestamptz not null,
    held_until timestamptz not null check (held_until > held_at),
    state      text not null check (state in ('WAITING', 'RELEASED', 'LAPSED'))
);
create index flood_hold_of on flood_hold (flood_id, held_at);
create index flood_hold_waiting on flood_hold (held_until) where state = 'WAITING';

-- The law's part of the house rule, where no code and no data can go round it.
create function flood_hold_refuse() returns trigger language plpgsql as $$
begin
    if exists (select 1 from complaint where reference = new.reference and (category = 'INTIMATE_OR_NUDE' or sexual_matter
            or capacity in ('DEPICTED_INDIVIDUAL', 'AUTHORISED_ON_BEHALF', 'PARENT_OR_GUARDIAN'))) then
        raise exception 'The serving of such a complaint is never delayed.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger flood_hold_lawful before insert on flood_hold for each row execute function flood_hold_refuse();
