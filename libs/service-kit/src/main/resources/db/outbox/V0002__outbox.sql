-- Effects that must reach another service, written in the transaction of their cause (docs/adr/0003-outbox.md).
create table outbox_message (
    id           uuid primary key,
    kind         text not null,
    -- What the far end recognises a repetition by.
    message_key  text not null,
    payload      bytea not null,
    created_at   timestamptz not null,
    available_at timestamptz not null,
    lease_until  timestamptz,
    attempts     integer not null default 0 check (attempts >= 0),
    last_error   text,
    delivered_at timestamptz,
    version      integer not null default 0,
    unique (kind, message_key)
);
create index outbox_waiting on outbox_message (available_at) where delivered_at is null;
