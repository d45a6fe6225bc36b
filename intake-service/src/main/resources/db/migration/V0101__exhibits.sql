-- Exhibits, whose bytes are in the object store, and their examinations, which are the queue (docs/adr/0002-examination-queue.md).
create table exhibit (
    id                 uuid primary key,
    reference          text not null references complaint,
    exhibit_number     integer not null check (exhibit_number > 0),
    request_key        text not null,
    request_digest     text not null,
    sha256             text not null,
    sha512             text not null,
    pdq                text not null,
    size_bytes         bigint not null,
    media_type         text not null,
    -- As the person's device named it: a claim.
    claimed_name       text not null,
    claimed_media_type text not null,
    object_key         text not null,
    hash_only          boolean not null,
    acquired_at        timestamptz not null,
    unique (reference, exhibit_number),
    unique (reference, request_key),
    check (hash_only = (object_key = '')),
    check (hash_only or (size_bytes > 0 and length(sha256) = 64 and length(sha512) = 128 and media_type <> '')),
    check (not hash_only or sha256 <> '' or pdq <> '')
);
create function exhibit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Exhibits are never changed: % is refused.', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger exhibit_append_only before update or delete or truncate on exhibit
    for each statement execute function exhibit_refuse_change();

create table examination (
    id            uuid primary key,
    exhibit_id    uuid not null unique references exhibit,
    reference     text not null references complaint,
    object_key    text not null,
    sha256        text not null,
    size_bytes    bigint not null,
    -- 9999-12-31 when nothing runs.
    due_at        timestamptz not null,
    state         text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'NOT_APPLICABLE')),
    attempts      integer not null default 0 check (attempts >= 0),
    available_at  timestamptz not null,
    lease_until   timestamptz,
    reason        text not null default '',
    words         text not null default '',
    step          text not null default '',
    steps_done    integer not null default 0,
    steps_total   integer not null default 0,
    since         timestamptz not null,
    -- The contract's Assessment, as it came.
    assessment    text check (assessment is json),
    conclusion    text not null default '',
    pdq           text not null default '',
    version       integer not null default 0,
    check ((state = 'RUNNING') = (lease_until is not null)),
    check ((state = 'DONE') = (assessment is not null)),
    check (state not in ('FAILED', 'NOT_APPLICABLE') or reason <> '')
);
create index examination_queue on examination (due_at, available_at) where state in ('WAITING', 'RUNNING');
create index examination_of_case on examination (reference);
