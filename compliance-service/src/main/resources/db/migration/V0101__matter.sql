-- One intermediary's share of one complaint.
create table matter (
    id                  uuid primary key,
    complaint_reference text not null,
    intermediary        text not null references intermediary (id),
    category            text not null,
    capacity            text not null,
    complained_at       timestamptz not null,
    statement           text not null,
    good_faith          boolean not null,
    language            text not null,
    test                boolean not null,
    opened_at           timestamptz not null,
    withdrawn_at        timestamptz check (withdrawn_at >= opened_at),
    version             integer not null default 0,
    unique (complaint_reference, intermediary)
);
