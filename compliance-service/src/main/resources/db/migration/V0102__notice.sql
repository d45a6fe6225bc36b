-- Grievances and orders as they are served. The order of states: DRAFTED, APPROVED, SENT, DELIVERED, ACKNOWLEDGED,
-- ANSWERED, CLOSED; RESCINDED from any but CLOSED.
create table notice (
    id                  uuid primary key,
    kind                text not null check (kind in ('GRIEVANCE', 'ORDER')),
    matter_id           uuid not null references matter (id),
    complaint_reference text not null,
    intermediary        text not null references intermediary (id),
    category            text not null,
    capacity            text not null,
    test                boolean not null,
    statement           text not null,
    written_at          timestamptz not null,
    state               text not null check (state in
        ('DRAFTED', 'APPROVED', 'SENT', 'DELIVERED', 'ACKNOWLEDGED', 'ANSWERED', 'CLOSED', 'RESCINDED')),
    state_since         timestamptz not null,
    state_reason        text,
    received_at         timestamptz,
    service_grade       text check (service_grade in ('R1', 'R2', 'R3', 'R4')),
    signed              text,
    version             integer not null default 0,
    constraint notice_delivered_is_proved check (
        state not in ('DELIVERED', 'ACKNOWLEDGED', 'ANSWERED') or (received_at is not null and service_grade is not null)),
    constraint notice_served_is_signed check (
        state not in ('APPROVED', 'SENT', 'DELIVERED', 'ACKNOWLEDGED', 'ANSWERED') or signed is not null),
    constraint notice_received_has_a_grade check ((received_at is null) = (service_grade is null)),
    constraint notice_rescinded_has_a_reason check (state <> 'RESCINDED' or state_reason is not null),
    constraint notice_of_a_test_is_served_on_nobody check (not test or state in ('DRAFTED', 'CLOSED', 'RESCINDED'))
);
create index notice_of_intermediary on notice (intermediary, received_at, id);
create index notice_of_complaint on notice (complaint_reference);

create table notice_location (
    id          uuid primary key,
    notice_id   uuid not null references notice (id),
    location_id text not null,
    place       integer not null,
    url         text not null,
    content_id  text not null,
    unique (notice_id, location_id)
);

-- What an intermediary said: appended, never changed.
create table response (
    id          uuid primary key,
    notice_id   uuid not null references notice (id),
    at          timestamptz not null,
    kind        text not null check (kind in
        ('ACKNOWLEDGEMENT', 'ACTIONED', 'REFUSED', 'NEEDS_INFORMATION', 'NOT_FOUND_BY_INTERMEDIARY')),
    action      text check (action in ('removed', 'access_disabled', 'labelled')),
    acted_at    timestamptz check (acted_at <= at),
    reasons     text not null,
    ticket      text not null,
    request_id  text not null,
    digest      text not null,
    constraint response_actioned_says_how check ((kind = 'ACTIONED') = (action is not null)),
    constraint response_refusal_has_reasons check (kind <> 'REFUSED' or reasons <> ''),
    unique (notice_id, request_id)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are appended, never changed.', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger response_is_appended before update or delete or truncate on response
    for each statement execute function refuse_change();
create trigger notice_location_is_appended before update or delete or truncate on notice_location
    for each statement execute function refuse_change();
