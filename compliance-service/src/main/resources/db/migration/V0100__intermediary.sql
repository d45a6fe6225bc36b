-- The register of online services under duty.
create table intermediary (
    id              text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    name            text not null check (name <> ''),
    classes         text[] not null check (cardinality(classes) > 0),
    jurisdictions   text[] not null check (cardinality(jurisdictions) > 0),
    hosts           text[] not null,
    grievance_email text,
    registered_at   timestamptz not null,
    version         integer not null default 0
);
