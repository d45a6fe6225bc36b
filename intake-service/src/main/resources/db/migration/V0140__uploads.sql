-- Files as they arrive, so that a sender can go on from the last byte that was acknowledged, whatever died in between.
create table upload (
    id                 uuid primary key,
    reference          text not null references complaint,
    request_key        text not null,
    request_digest     text not null,
    length_bytes       bigint not null check (length_bytes > 0),
    -- As the person's device named it: a claim.
    claimed_name       text not null,
    claimed_media_type text not null,
    announced_sha256   text not null,
    actor              text not null,
    media_type         text not null,
    multipart_id       text not null,
    stored_bytes       bigint not null check (stored_bytes >= 0),
    tail_bytes         integer not null check (tail_bytes >= 0),
    tail_sha256        text not null,
    state              text not null check (state in ('ARRIVING', 'ENTERED', 'CANCELLED', 'EXPIRED')),
    lease_holder       uuid,
    lease_until        timestamptz,
    expires_at         timestamptz not null,
    version            integer not null default 0,
    unique (reference, request_key),
    check (stored_bytes + tail_bytes <= length_bytes),
    check ((lease_holder is null) = (lease_until is null)),
    check ((tail_bytes = 0) = (tail_sha256 = '')),
    check (state <> 'ENTERED' or stored_bytes = length_bytes)
);
create index upload_unattended on upload (expires_at) where state = 'ARRIVING';

create table upload_part (
    upload_id   uuid not null references upload,
    part_number integer not null check (part_number > 0),
    size_bytes  bigint not null check (size_bytes > 0),
    tag         text not null,
    sha256      text not null check (length(sha256) = 64),
    primary key (upload_id, part_number)
);
