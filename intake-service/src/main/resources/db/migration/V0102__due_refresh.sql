-- When compliance-service was last asked for the due time: an order or a passed deadline changes it without anybody
-- reading the complaint, and the officers' queue is ordered by it.
alter table complaint add column due_asked_at timestamptz not null default 'epoch';
create index complaint_due_asked on complaint (due_asked_at)
    where serving = 'SERVED' and stage not in ('CLOSED', 'WITHDRAWN');
