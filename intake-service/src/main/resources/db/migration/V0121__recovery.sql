-- Ways back into a case whose secret is lost.
create table handover (
    id          uuid primary key,
    reference   text not null references complaint,
    request_key bytea not null,
    reason      text not null check (length(reason) between 1 and 1000),
    asked_by    text not null,
    asked_at    timestamptz not null,
    -- The second person, where one was needed.
    approved_by text check (approved_by <> asked_by),
    version     integer not null default 0,
    unique (reference, request_key)
);

create table recovery_code (
    -- Of a handover's code: the handover's.
    id          uuid primary key,
    reference   text not null references complaint,
    kind        text not null check (kind in ('OWN', 'HANDOVER')),
    -- Keyed digest of reference and code; the code is stored nowhere.
    code_hash   bytea not null,
    request_key bytea not null,
    issued_at   timestamptz not null,
    -- 9999-12-31 for the complainant's own.
    valid_until timestamptz not null check (valid_until > issued_at),
    used_at     timestamptz,
    ended       boolean not null,
    version     integer not null default 0,
    check (used_at is null or not ended)
);
create index recovery_code_of_case on recovery_code (reference);
