-- Whether malware was looked for in an exhibit. Kept apart: exhibits are never changed.
create table exhibit_scan (
    exhibit_id   uuid primary key references exhibit,
    reference    text not null references complaint,
    object_key   text not null,
    result       text not null check (result in ('PENDING', 'CLEAN', 'INFECTED', 'NOT_SCANNED')),
    -- The malware's name, or why nobody looked.
    detail       text not null,
    attempts     integer not null default 0 check (attempts >= 0),
    available_at timestamptz not null,
    since        timestamptz not null,
    version      integer not null default 0,
    check ((result in ('INFECTED', 'NOT_SCANNED')) = (detail <> ''))
);
create index exhibit_scan_waiting on exhibit_scan (available_at) where result = 'PENDING';
create index exhibit_scan_of_case on exhibit_scan (reference);

-- Exhibits of before: nobody looked.
insert into exhibit_scan (exhibit_id, reference, object_key, result, detail, available_at, since)
select id, reference, object_key, 'NOT_SCANNED', 'SCANNER_OFF', acquired_at, acquired_at from exhibit where not hash_only;
