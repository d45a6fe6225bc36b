-- Pages as they were found: claims of devices, and visits of this service, which are a queue as examinations are.
create table capture (
    id              uuid primary key,
    reference       text not null references complaint,
    capture_number  integer not null check (capture_number > 0),
    request_key     text not null,
    request_digest  text not null,
    page_url        text not null,
    asked_at        timestamptz not null,
    asked_by        text not null,
    -- What the device said, as JSON; a visit has none.
    claim           text check (claim is json object),
    -- 0 for a device's claim.
    location_number integer not null check (location_number >= 0),
    state           text not null check (state in ('CLAIMED', 'WAITING', 'RUNNING', 'DONE', 'FAILED')),
    attempts        integer not null default 0 check (attempts >= 0),
    available_at    timestamptz not null,
    lease_until     timestamptz,
    step            text not null default '',
    reason          text not null default '',
    since           timestamptz not null,
    -- What the visit came to, as JSON.
    record          text check (record is json object),
    object_key      text not null default '',
    version         integer not null default 0,
    unique (reference, capture_number),
    unique (reference, request_key),
    check ((state = 'CLAIMED') = (claim is not null)),
    check ((state = 'CLAIMED') = (location_number = 0)),
    check ((state = 'RUNNING') = (lease_until is not null)),
    check ((state = 'DONE') = (record is not null)),
    check ((state = 'DONE') = (object_key <> '')),
    check (state <> 'FAILED' or reason <> '')
);
create index capture_queue on capture (available_at) where state in ('WAITING', 'RUNNING');
