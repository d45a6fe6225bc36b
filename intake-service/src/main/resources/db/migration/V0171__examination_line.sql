-- What came into the line or changed its place there since a worker last looked (docs/adr/0010-examination-line.md).
-- The transaction's own number orders arrivals in a way that a transaction still running cannot break.
alter table examination add column lined_up_in xid8 not null default '0';
create function examination_line_up() returns trigger language plpgsql as $$
begin
    if new.state = 'WAITING' then
        new.lined_up_in := pg_current_xact_id();
    end if;
    return new;
end $$;
create trigger examination_lines_up before insert or update of state, due_at, available_at on examination
    for each row execute function examination_line_up();
update examination set state = state where state = 'WAITING';
create index examination_arrivals on examination (lined_up_in) where state = 'WAITING';
drop index examination_queue;
create index examination_queue on examination (due_at, id) where state = 'WAITING';
create index examination_leases on examination (lease_until) where state = 'RUNNING';
-- What failed, newest first, for the operator.
create index examination_failed on examination (since desc, id) where state = 'FAILED';
