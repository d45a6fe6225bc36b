-- Complaints, where the content is, and what proves the right to see them.
create table complaint (
    reference           text primary key,
    -- Keyed digests; the request id, the secret and the contact are not here.
    request_key         bytea not null unique,
    request_digest      bytea not null,
    secret_hash         bytea not null,
    category            text not null,
    capacity            text not null,
    subject_age         text not null,
    statement           text not null check (length(statement) between 1 and 4000),
    good_faith          boolean not null check (good_faith),
    authority_statement text not null,
    consent_to_forward  boolean not null,
    language            text not null,
    test                boolean not null,
    received_at         timestamptz not null,
    stage               text not null
        check (stage in ('RECEIVED', 'UNDER_EXAMINATION', 'ASSESSED', 'DECIDED', 'CLOSED', 'WITHDRAWN')),
    stage_since         timestamptz not null check (stage_since >= received_at),
    serving             text not null check (serving in ('PENDING', 'SERVED', 'NOT_ASKED')),
    -- 9999-12-31 when nothing runs, so that one index orders the queue.
    next_due_at         timestamptz not null,
    outcome             text check (outcome in ('WELL_FOUNDED', 'NOT_FOUNDED', 'REFERRED')),
    grounds             text,
    decided_at          timestamptz,
    decided_by          text,
    decision_request_id text,
    version             integer not null default 0,
    -- House rule 3: a sexual matter about a minor never gets this far.
    check (category <> 'INTIMATE_OR_NUDE' or subject_age = 'ADULT'),
    check (consent_to_forward or serving = 'NOT_ASKED'),
    check ((outcome is null) = (grounds is null) and (outcome is null) = (decided_at is null)
        and (outcome is null) = (decided_by is null) and (outcome is null) = (decision_request_id is null)),
    check (stage not in ('DECIDED', 'CLOSED') or outcome is not null),
    check (stage not in ('RECEIVED', 'UNDER_EXAMINATION', 'ASSESSED') or outcome is null)
);
create index complaint_queue on complaint (next_due_at, reference) where stage not in ('CLOSED', 'WITHDRAWN');

create table complaint_location (
    id              uuid primary key,
    reference       text not null references complaint,
    location_number integer not null check (location_number > 0),
    intermediary    text not null,
    url             text not null,
    content_id      text not null,
    unique (reference, location_number)
);

create table case_attempt (
    -- Keyed digest of the reference asked for, whether it exists or not.
    reference_key bytea primary key,
    failures      integer not null check (failures > 0),
    wait_until    timestamptz not null
);

create table vault_contact (
    reference text primary key references complaint,
    -- AES-256-GCM: 12 bytes nonce, then ciphertext and tag; the reference is authenticated with it.
    sealed    bytea not null,
    sealed_at timestamptz not null
);
