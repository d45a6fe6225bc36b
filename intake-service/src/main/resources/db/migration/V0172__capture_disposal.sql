-- What a page's visit came to is never changed: that the bundle is gone stands here, as of exhibits.
create table capture_disposal (
    capture_id  uuid primary key references capture,
    reference   text not null references complaint,
    rule        text not null,
    disposed_at timestamptz not null,
    -- When the object store said so.
    removed_at  timestamptz
);
create index capture_disposal_of_case on capture_disposal (reference);
create trigger capture_disposal_under_hold before insert on capture_disposal
    for each row execute function refuse_under_hold();
create trigger capture_disposal_stays before delete or truncate on capture_disposal
    for each statement execute function disposal_record_stays();
