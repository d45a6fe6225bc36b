-- Sexual or a child's matter, whatever its category: of its content only the status is looked at. What was opened before
-- this was known is taken for it, so that nothing of it is read; a notice keeps what its matter says, frozen with it.
alter table matter add column media_free boolean not null default true;
alter table matter alter column media_free drop default;
alter table notice add column media_free boolean not null default true;
alter table notice alter column media_free drop default;
