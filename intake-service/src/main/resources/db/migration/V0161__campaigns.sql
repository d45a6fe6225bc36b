-- Complaints about the same thing. Whatever is entered of a complaint is compared by and by, off the road of filing: the
-- triggers only write down what is to be looked at, in the transaction that enters it.
create table campaign_waiting (
    id        bigint generated always as identity primary key,
    kind      text not null check (kind in ('PLACE', 'EXHIBIT', 'PICTURE')),
    source_id uuid not null,
    reference text not null
);

create function campaign_wait() returns trigger language plpgsql as $$
begin
    insert into campaign_waiting (kind, source_id, reference) values (tg_argv[0], new.id, new.reference);
    return null;
end $$;
create trigger campaign_place after insert on complaint_location
    for each row execute function campaign_wait('PLACE');
create trigger campaign_exhibit after insert on exhibit
    for each row execute function campaign_wait('EXHIBIT');
create trigger campaign_picture after update on examination
    for each row when (new.pdq <> '' and old.pdq = '') execute function campaign_wait('PICTURE');
create trigger campaign_shared_picture after insert on examination
    for each row when (new.pdq <> '') execute function campaign_wait('PICTURE');

create table campaign (
    id         uuid primary key,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    -- An officer split or merged it; a machine merges it no more.
    settled    boolean not null default false
);
create index campaign_last on campaign (last_seen desc, id);

create table campaign_member (
    reference   text primary key references complaint,
    campaign_id uuid not null references campaign,
    joined_by   text not null check (joined_by in ('BYTES', 'PICTURE', 'PLACE', 'OFFICER')),
    joined_at   timestamptz not null,
    -- Put here by an officer; a machine moves it no more.
    settled     boolean not null default false
);
create index campaign_members on campaign_member (campaign_id, joined_at);

create table campaign_trait (
    id        uuid primary key,
    reference text not null references complaint,
    kind      text not null check (kind in ('SHA256', 'PDQ', 'PLACE')),
    value     text not null,
    seen_at   timestamptz not null,
    unique (kind, value, reference)
);
create index campaign_trait_of on campaign_trait (reference);

-- Multi-index hashing: 256 bits in 16 pieces of 16. Hashes within 31 bits have a piece in which they differ by at most one.
create table campaign_piece (
    place    smallint not null check (place between 0 and 15),
    bits     integer not null check (bits between 0 and 65535),
    trait_id uuid not null references campaign_trait on delete cascade,
    primary key (place, bits, trait_id)
);

create table campaign_change (
    id          uuid primary key,
    campaign_id uuid not null references campaign on delete cascade,
    kind        text not null check (kind in ('SPLIT', 'MERGED')),
    at          timestamptz not null,
    decided_by  text not null,
    reason      text not null check (length(reason) between 1 and 1000),
    complaints  integer not null
);

-- What was entered before this.
insert into campaign_waiting (kind, source_id, reference) select 'PLACE', id, reference from complaint_location;
insert into campaign_waiting (kind, source_id, reference) select 'EXHIBIT', id, reference from exhibit;
insert into campaign_waiting (kind, source_id, reference) select 'PICTURE', id, reference from examination where pdq <> '';
