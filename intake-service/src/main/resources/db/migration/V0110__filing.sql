-- All that a complaint can say (law.md c.1), places added later, and consents.
alter table complaint
    add column sexual_matter  boolean not null default false,
    add column intake_format  text not null default 'WEB'
        check (intake_format in ('WEB', 'API', 'PHONE', 'LETTER', 'EMAIL', 'WALK_IN', 'BULK', 'XARF')),
    -- Consent to forward as it stands; consent_to_forward is as it was at filing.
    add column forwards       boolean not null default false,
    -- What was said beside the bare complaint; no contact.
    add column particulars    text not null default '{}' check (particulars is json object),
    add column closed_grounds text,
    add column closed_by      text;
update complaint set forwards = consent_to_forward, sexual_matter = (category = 'INTIMATE_OR_NUDE');

-- Consent can be withdrawn once the grievance was served, and given later.
do $$
declare
    former text;
begin
    select conname into strict former from pg_constraint
        where conrelid = 'complaint'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) like '%consent_to_forward%' and pg_get_constraintdef(oid) like '%serving%';
    execute format('alter table complaint drop constraint %I', former);
end $$;
alter table complaint
    add check (forwards or serving <> 'PENDING'),
    -- House rule 3 again: whatever the category, a sexual matter about somebody who may be a minor never gets this far.
    add check (not sexual_matter or subject_age = 'ADULT'),
    add check (category <> 'INTIMATE_OR_NUDE' or sexual_matter),
    add check ((stage = 'CLOSED') = (closed_grounds is not null) and (closed_grounds is null) = (closed_by is null));

alter table complaint_location
    add column details  text not null default '{}' check (details is json object),
    -- When it was named, where that was after the complaint.
    add column added_at timestamptz,
    add column serving  text not null default 'PENDING' check (serving in ('PENDING', 'SERVED', 'NOT_ASKED'));
update complaint_location place set serving = complaint.serving
    from complaint where complaint.reference = place.reference;
create index complaint_location_unserved on complaint_location (reference) where serving = 'PENDING';

create table location_addition (
    -- Keyed digest of reference and request id.
    request_key    bytea primary key,
    reference      text not null references complaint,
    request_digest bytea not null,
    first_number   integer not null check (first_number > 0),
    last_number    integer not null check (last_number >= first_number)
);

create table complaint_consent (
    -- The receipt.
    id         uuid primary key,
    reference  text not null references complaint,
    purpose    text not null check (purpose in ('FORWARD_TO_PLATFORM', 'FORWARD_TO_APPEAL_PACK', 'SHARE_WITH_POLICE',
        'ANONYMOUS_STATISTICS', 'KEEP_CONTACT', 'AGGREGATES')),
    given      boolean not null,
    at         timestamptz not null,
    -- Counts from 1 for each purpose; the last one stands.
    choice     integer not null check (choice > 0),
    unique (reference, purpose, choice)
);
create function consent_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'A choice once made is never changed; a new one is added: % is refused.', tg_op
        using errcode = 'insufficient_privilege';
end $$;
create trigger consent_append_only before update or delete or truncate on complaint_consent
    for each statement execute function consent_refuse_change();
