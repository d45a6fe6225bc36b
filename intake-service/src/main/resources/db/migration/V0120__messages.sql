-- What complainant and office write to each other.
create table correspondence (
    reference   text primary key references complaint,
    last_number integer not null check (last_number > 0),
    waits_for   text check (waits_for in ('COMPLAINANT', 'OFFICE')),
    unanswered  integer not null check (unanswered >= 0),
    version     integer not null default 0
);

create table case_message (
    id             uuid primary key,
    reference      text not null references complaint,
    message_number integer not null check (message_number > 0),
    sender         text not null check (sender in ('COMPLAINANT', 'OFFICE')),
    written_by     text not null,
    asks           boolean not null check (sender = 'OFFICE' or not asks),
    -- 16 random bytes and the text, encrypted; the ledger holds the SHA-256 of both.
    sealed         bytea not null,
    commitment     text not null check (length(commitment) = 64),
    request_key    bytea not null,
    sent_at        timestamptz not null,
    read_at        timestamptz check (read_at >= sent_at),
    version        integer not null default 0,
    unique (reference, message_number),
    unique (reference, sender, request_key)
);
