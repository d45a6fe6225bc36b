-- Orders: what an officer drafted and another one approved. The notice of the same id carries the state.
create table officer_order (
    id                     uuid primary key references notice (id),
    request_id             text not null unique,
    digest                 text not null,
    issuing_authority      text not null check (issuing_authority <> ''),
    officer_rank           text not null check (officer_rank <> ''),
    written_authorisation  text not null check (written_authorisation <> ''),
    legal_basis            text not null check (legal_basis <> ''),
    statutory_provision    text not null check (statutory_provision <> ''),
    nature_of_unlawful_act text not null check (nature_of_unlawful_act <> ''),
    reasons                text not null check (reasons <> ''),
    drafted_by             text not null,
    drafted_at             timestamptz not null,
    approved_by            text,
    approved_at            timestamptz,
    rescinded_by           text,
    version                integer not null default 0,
    constraint order_approval_is_whole check ((approved_by is null) = (approved_at is null)),
    constraint order_has_four_eyes check (approved_by <> drafted_by)
);

-- What we saw ourselves: appended, never changed.
create table observation (
    id                  uuid primary key,
    complaint_reference text not null,
    location_id         text not null,
    at                  timestamptz not null,
    sighting            text not null check (sighting in ('UP', 'DOWN', 'GEO_LIMITED', 'LOGIN_WALL', 'UNCERTAIN')),
    vantage             text not null,
    http_status         integer not null check (http_status between 0 and 599),
    body_sha256         text not null check (body_sha256 = '' or body_sha256 ~ '^[0-9a-f]{64}$'),
    words               text not null
);
create index observation_of_location on observation (complaint_reference, location_id, at);
create trigger observation_is_appended before update or delete or truncate on observation
    for each statement execute function refuse_change();
