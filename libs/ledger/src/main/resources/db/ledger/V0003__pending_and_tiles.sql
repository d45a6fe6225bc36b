-- Appends without a queue (docs/adr/0009-ledger-throughput.md). A service adds to ledger_pending in the transaction of the
-- cause; ledger_sequence() gives what was committed its place in the log, in one statement for each step, under the head's
-- lock. The function belongs to the tables' owner and is the only way into the log: a service that connects as a role of its
-- own (db/ledger/afterMigrate__grants.sql) can neither write an entry itself nor take one away.
--
-- Run this with no older replica writing: what it replaces is gone afterwards.

-- Functions below see this schema and nothing that a caller could put in front of it.
select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create table ledger_pending (
    pending_id     bigint generated always as identity primary key,
    case_reference text not null,
    kind           text not null,
    actor          text not null,
    at_millis      bigint not null,
    -- Canonical JSON; it becomes part of the entry as it stands.
    payload        text not null
);

-- Which pending row an entry was; unique, so that none can enter twice. Older entries never waited.
alter table ledger_entry add column pending_id bigint;
create unique index ledger_entry_from on ledger_entry (pending_id);

-- RFC 9162, section 2.1.1, over neighbouring hashes of which there are a power of two.
create function ledger_subtree_root(hashes bytea) returns bytea language plpgsql immutable strict parallel safe
    set search_path from current as $$
declare
    level bytea := hashes;
begin
    while length(level) > 32 loop
        level := (select string_agg(sha256('\x01'::bytea || substr(level, i * 64 + 1, 64)), ''::bytea order by i)
                  from generate_series(0, length(level) / 64 - 1) as i);
    end loop;
    return level;
end $$;

-- 256 neighbouring hashes of one level, once all of them exist: leaves at level 0, roots of whole tiles above
-- (c2sp.org/tlog-tiles). What does not fill a tile yet is read from the entries and from the tiles below.
create table ledger_tile (
    level      integer not null check (level between 0 and 6),
    tile_index bigint not null check (tile_index >= 0),
    hashes     bytea not null check (length(hashes) = 8192),
    root       bytea not null generated always as (ledger_subtree_root(hashes)) stored,
    primary key (level, tile_index)
);

-- The tiles that a log completes by growing.
create function ledger_complete_tiles(size_before bigint, size_after bigint) returns void language plpgsql
    set search_path from current as $$
begin
    insert into ledger_tile (level, tile_index, hashes)
        select 0, entry_index >> 8, string_agg(leaf_hash, ''::bytea order by entry_index)
        from ledger_entry
        where entry_index >= (size_before >> 8) << 8 and entry_index < (size_after >> 8) << 8
        group by entry_index >> 8;
    for below in 0..5 loop
        exit when size_before >> (8 * (below + 2)) = size_after >> (8 * (below + 2));
        insert into ledger_tile (level, tile_index, hashes)
            select below + 1, tile_index >> 8, string_agg(root, ''::bytea order by tile_index)
            from ledger_tile
            where level = below
              and tile_index >= (size_before >> (8 * (below + 2))) << 8
              and tile_index < (size_after >> (8 * (below + 2))) << 8
            group by tile_index >> 8;
    end loop;
end $$;

-- The one spelling of an entry (docs/case-file.md): RFC 8785, which for texts is also PostgreSQL's own.
create function ledger_spelling(actor text, at timestamptz, case_reference text, kind text, payload text)
    returns text language sql stable as $$
    select '{"actor":' || to_json(actor)
        || ',"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        || '","case":' || to_json(case_reference)
        || ',"kind":' || to_json(kind)
        || ',"payload":' || payload || ',"v":1}'
$$;

-- Gives pending rows that were committed their place in the log, in the order in which they were added, and never an earlier
-- time than the entry before. Holds the head's lock to the end of the caller's transaction, also when nothing waits.
--   most: how many at most; chosen: only this one
-- Answers how many it entered.
create function ledger_sequence(most bigint, chosen bigint default null) returns bigint language plpgsql security definer
    set search_path from current as $$
declare
    head  ledger_head;
    added bigint;
begin
    select * into strict head from ledger_head for update;
    with taken as (
        delete from ledger_pending where pending_id in (
            select p.pending_id from ledger_pending p
            where chosen is null or p.pending_id = chosen
            order by p.pending_id limit most)
        returning *
    ), placed as (
        select taken.*,
               head.size + row_number() over in_order - 1 as place,
               timestamptz 'epoch' + greatest(head.last_at_millis, max(at_millis) over in_order) * interval '1 millisecond' as at
        from taken
        window in_order as (order by pending_id rows unbounded preceding)
    )
    insert into ledger_entry (entry_index, pending_id, case_reference, kind, actor, at, entry)
        select place, pending_id, case_reference, kind, actor, at,
               convert_to(ledger_spelling(actor, at, case_reference, kind, payload), 'UTF8')
        from placed
        order by place;
    get diagnostics added = row_count;
    if added > 0 then
        perform ledger_complete_tiles(head.size, head.size + added);
        update ledger_head set
            size = head.size + added,
            last_at_millis = (select extract(epoch from at) * 1000 from ledger_entry where entry_index = head.size + added - 1);
    end if;
    return added;
end $$;

-- The same for the background: nothing waits for the lock, and nothing is locked when nothing waits.
create function ledger_sequence_when_free(most bigint) returns bigint language plpgsql security definer
    set search_path from current as $$
begin
    if not exists (select from ledger_pending) then
        return 0;
    end if;
    perform from ledger_head for update skip locked;
    return case when found then ledger_sequence(most) else 0 end;
end $$;

-- What waited may go only when it stands in the log, word for word.
create function ledger_pending_entered() returns trigger language plpgsql set search_path from current as $$
begin
    if exists (
        select from gone left join ledger_entry e on e.pending_id = gone.pending_id
        where e.pending_id is null or e.entry <> convert_to(
            ledger_spelling(gone.actor, e.at, gone.case_reference, gone.kind, gone.payload), 'UTF8')) then
        raise exception 'A pending ledger entry cannot be removed before it is in the ledger.'
            using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;

create trigger ledger_pending_is_not_lost after delete on ledger_pending referencing old table as gone
    for each statement execute function ledger_pending_entered();
create trigger ledger_pending_append_only before update or truncate on ledger_pending
    for each statement execute function ledger_refuse_change();
create trigger ledger_tile_append_only before update or delete or truncate on ledger_tile
    for each statement execute function ledger_refuse_change();

-- The head can only say what is there.
create or replace function ledger_head_steps() returns trigger language plpgsql set search_path from current as $$
begin
    if new.size <= old.size or new.last_at_millis < old.last_at_millis
        or new.size <> (select max(entry_index) + 1 from ledger_entry) then
        raise exception 'The ledger grows by its entries only and its time does not go back.' using errcode = 'check_violation';
    end if;
    return new;
end $$;

select ledger_complete_tiles(0, size) from ledger_head;

-- Tiles hold what these rows held, at a 256th of the number.
drop table ledger_node;

revoke execute on function ledger_sequence(bigint, bigint), ledger_sequence_when_free(bigint),
    ledger_complete_tiles(bigint, bigint) from public;
