-- Envelope encryption: one data key for each scope of a complaint, wrapped by a master key. Destroying the row's key erases
-- everything that was sealed under it.
create table vault_key (
    reference    text not null references complaint,
    scope        text not null check (scope ~ '^[A-Z_]+$'),
    id           uuid not null unique,
    -- Of the master key that wraps it.
    key_id       text not null,
    -- Null once destroyed, and never a key again.
    wrapped      bytea,
    made_at      timestamptz not null,
    wrapped_at   timestamptz not null,
    destroyed_at timestamptz,
    primary key (reference, scope),
    check ((wrapped is null) = (destroyed_at is not null))
);
create index vault_key_by_master on vault_key (key_id, id) where wrapped is not null;

create function vault_key_stays_destroyed() returns trigger language plpgsql as $$
begin
    if old.destroyed_at is not null then
        raise exception 'A destroyed key never comes back.' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger vault_key_no_return before update on vault_key
    for each row execute function vault_key_stays_destroyed();
create function vault_key_refuse_removal() returns trigger language plpgsql as $$
begin
    raise exception 'Keys are destroyed, not removed: % is refused.', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger vault_key_no_removal before delete or truncate on vault_key
    for each statement execute function vault_key_refuse_removal();

-- Format 1: sealed under the first master key itself (V0100). Format 2: under the complaint's data key of scope CONTACT.
alter table vault_contact add column format smallint not null default 1 check (format in (1, 2));
alter table vault_contact alter column format drop default;
alter table vault_contact alter column sealed drop not null;
alter table vault_contact add column erased_at timestamptz;
alter table vault_contact add check ((sealed is null) = (erased_at is not null));
create index vault_contact_old on vault_contact (reference) where format = 1 and sealed is not null;
