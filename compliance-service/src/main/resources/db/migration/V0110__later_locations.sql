-- A place named later is a matter of its own, also where its intermediary has one in this complaint already.
alter table matter drop constraint matter_complaint_reference_intermediary_key;
create index matter_of_complaint on matter (complaint_reference, intermediary);

-- What the complainant did before, as stated: a reply opens the right to appeal.
create table prior_step (
    id                  uuid primary key,
    complaint_reference text not null,
    step_number         integer not null check (step_number > 0),
    intermediary        text not null,
    reported_at         timestamptz,
    ticket              text not null,
    replied_at          timestamptz check (replied_at >= reported_at),
    unique (complaint_reference, step_number)
);
