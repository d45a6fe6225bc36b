-- What a service may do in production, where it connects as a role that owns nothing: a member of asli_service, which
-- whoever sets up the database creates (libs/ledger/README.md). Flyway connects as the owner. Without that role, as on a
-- developer's machine, nothing happens here and the triggers alone protect the log.
--
-- After every migration, because a new table belongs to nobody else until it is granted.
do $$
begin
    if exists (select from pg_roles where rolname = 'asli_service') then
        execute format('grant usage on schema %I to asli_service', current_schema());
        execute format('grant select, insert, update, delete on all tables in schema %I to asli_service', current_schema());
        execute format('grant usage, select on all sequences in schema %I to asli_service', current_schema());
        -- Entries, tiles and the head change through ledger_sequence() alone; what waits can only be added to.
        revoke insert, update, delete, truncate on ledger_entry, ledger_tile, ledger_head from asli_service;
        revoke update, delete, truncate on ledger_pending from asli_service;
        revoke update, delete, truncate on ledger_stamp from asli_service;
        grant execute on function ledger_sequence(bigint, bigint), ledger_sequence_when_free(bigint) to asli_service;
        if to_regclass('flyway_schema_history') is not null then
            revoke insert, update, delete on flyway_schema_history from asli_service;
        end if;
    end if;
end $$;
