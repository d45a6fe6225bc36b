-- Who opened a contact, for what, and who said yes.
create table contact_opening (
    id                  uuid primary key,
    reference           text not null references complaint,
    request_id          text not null,
    purpose             text not null check (purpose in
        ('STATUTORY_NOTICE', 'REACH_COMPLAINANT', 'SAFETY', 'LAWFUL_ORDER', 'COMPLAINANT_REQUEST',
         'RECOVERY')),
    reason              text not null check (length(reason) between 1 and 1000),
    needs_second_person boolean not null,
    step                text not null check (step in ('WAITING', 'APPROVED', 'REFUSED', 'READ')),
    asked_by            text not null,
    asked_at            timestamptz not null,
    answered_by         text,
    answered_at         timestamptz,
    read_at             timestamptz,
    version             integer not null default 0,
    unique (reference, asked_by, request_id),
    check ((answered_by is null) = (answered_at is null)),
    -- A second person is another person, whatever the service does.
    check (answered_by is null or split_part(answered_by, ':', 2) <> split_part(asked_by, ':', 2)),
    check (not needs_second_person or step = 'WAITING' or answered_by is not null),
    check ((step = 'READ') = (read_at is not null))
);
create index contact_opening_of_case on contact_opening (reference, asked_at);
create index contact_opening_waiting on contact_opening (asked_at) where step = 'WAITING';
