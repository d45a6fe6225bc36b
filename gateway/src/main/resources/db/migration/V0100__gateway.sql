-- Keys of intermediaries. A key's stage follows from its three times; only hashes of secrets are kept.
create table api_key (
    id             text        primary key check (id ~ '^[0-9a-f]{16}$'),
    intermediary   text        not null check (intermediary ~ '^[a-z0-9-]{2,40}$'),
    label          text        not null check (length(label) between 1 and 100),
    scopes         text        not null check (scopes <> ''),
    secret_hash    bytea       not null check (length(secret_hash) = 32),
    created_at     timestamptz not null,
    expires_at     timestamptz not null check (expires_at > created_at),
    rotating_until timestamptz,
    revoked_at     timestamptz,
    last_used      timestamptz,
    version        integer     not null
);
create index api_key_newest on api_key (created_at desc, id desc);
create index api_key_of_intermediary on api_key (intermediary, created_at desc);

-- Answers to writes, kept for a day, so that sending again is safe. key_hash is all that is kept of the caller's key;
-- the answer is encrypted with the key itself, hence closed to whoever reads this table.
create table idempotent_write (
    key_hash    bytea       primary key check (length(key_hash) = 32),
    fingerprint bytea       not null check (length(fingerprint) = 32),
    created_at  timestamptz not null,
    lease_until timestamptz not null,
    salt        bytea       not null check (length(salt) = 16),
    answer      bytea
);
create index idempotent_write_age on idempotent_write (created_at);
