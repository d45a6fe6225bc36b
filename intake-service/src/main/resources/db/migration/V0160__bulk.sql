-- Who filed a complaint in bulk: it reads what it filed without a secret. Keyed digest, of an organisation or a subject.
create table complaint_owner (
    reference text primary key references complaint,
    owner_key bytea not null
);

-- Files of complaints. A row is here only until it is filed; what became of it is in the two tables after.
create table bulk_import (
    id             uuid primary key,
    owner_key      bytea not null,
    request_key    bytea not null unique,
    -- Keyed digest of the rows that could be filed; empty until the file arrived whole.
    content_digest bytea not null default ''::bytea,
    actor_subject  text not null,
    actor_roles    text not null,
    intermediary   text not null,
    format         text not null check (format in ('CSV', 'JSON_LINES', '')),
    test           boolean not null,
    state          text not null check (state in ('ARRIVING', 'RUNNING', 'DONE', 'CANCELLED')),
    taken_at       timestamptz not null,
    finished_at    timestamptz,
    rows_read      integer not null default 0 check (rows_read >= 0),
    rows_diverted  integer not null default 0 check (rows_diverted >= 0),
    version        integer not null default 0,
    check ((state in ('DONE', 'CANCELLED')) = (finished_at is not null))
);
create index bulk_import_of_owner on bulk_import (owner_key, taken_at desc);
-- The same file again under another name is the same file.
create unique index bulk_import_once on bulk_import (owner_key, content_digest) where state in ('RUNNING', 'DONE') and content_digest <> ''::bytea;

create table bulk_import_row (
    id          uuid primary key default gen_random_uuid(),
    import_id   uuid not null references bulk_import on delete cascade,
    row_number  integer not null check (row_number > 0),
    item_key    text not null,
    -- Under a master key of the vault; import and row are authenticated with it.
    sealed      bytea not null,
    lease_until timestamptz not null default 'epoch',
    attempts    integer not null default 0,
    unique (import_id, row_number)
);

create table bulk_import_result (
    import_id  uuid not null references bulk_import on delete cascade,
    row_number integer not null,
    item_key   text not null,
    reference  text not null references complaint,
    replayed   boolean not null,
    primary key (import_id, row_number)
);

create table bulk_import_refusal (
    import_id  uuid not null references bulk_import on delete cascade,
    row_number integer not null,
    ordinal    integer not null,
    code       text not null,
    path       text not null,
    message    text not null,
    primary key (import_id, row_number, ordinal)
);
