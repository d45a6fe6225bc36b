-- Checkpoints that time-stamping authorities stamped (RFC 3161): what was stamped and the whole answer.
create table ledger_stamp (
    authority text not null,
    size      bigint not null check (size > 0),
    note      text not null,
    answer    bytea not null,
    primary key (authority, size)
);

create trigger ledger_stamp_append_only before update or delete or truncate on ledger_stamp
    for each statement execute function ledger_refuse_change();
