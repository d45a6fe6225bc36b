-- The append-only log (docs/adr/0004-ledger.md). Triggers refuse every change, because the demo and the tests connect as
-- the tables' owner; an owner can still drop a trigger. In production connect as a role that owns nothing and holds
-- SELECT and INSERT on these tables, UPDATE on ledger_head only. What no database can promise, the signed checkpoints
-- prove: a changed entry no longer leads to a root that somebody else already holds.

create table ledger_head (
    single_row     boolean primary key default true check (single_row),
    size           bigint not null check (size >= 0),
    last_at_millis bigint not null
);
insert into ledger_head (size, last_at_millis) values (0, 0);

create table ledger_entry (
    entry_index    bigint primary key check (entry_index >= 0),
    case_reference text not null,
    kind           text not null,
    actor          text not null,
    at             timestamptz not null,
    -- Exactly the bytes that are hashed: canonical JSON (docs/case-file.md).
    entry          bytea not null,
    -- RFC 9162, section 2.1.1, computed here a second time, independently of the service.
    leaf_hash      bytea not null generated always as (sha256('\x00'::bytea || entry)) stored
);
create index ledger_entry_of_case on ledger_entry (case_reference, entry_index);

-- Roots of complete subtrees: 2^level leaves from node_index * 2^level on. They never change once they exist.
create table ledger_node (
    level      integer not null check (level between 0 and 62),
    node_index bigint not null check (node_index >= 0),
    hash       bytea not null check (length(hash) = 32),
    primary key (level, node_index)
);

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is append-only: % on % is refused.', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function ledger_refuse_change();
create trigger ledger_node_append_only before update or delete or truncate on ledger_node
    for each statement execute function ledger_refuse_change();
create trigger ledger_head_stays before insert or delete or truncate on ledger_head
    for each statement execute function ledger_refuse_change();

create function ledger_head_steps() returns trigger language plpgsql as $$
begin
    if new.size <> old.size + 1 or new.last_at_millis < old.last_at_millis then
        raise exception 'The ledger grows by one entry at a time and its time does not go back.' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger ledger_head_grows before update on ledger_head for each row execute function ledger_head_steps();
