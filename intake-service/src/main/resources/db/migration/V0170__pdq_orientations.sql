-- PDQ of the same picture turned and mirrored, as the person's device computed them, parted by spaces. Never computed
-- here: the picture stays with the person.
alter table exhibit add column pdq_orientations text not null default '';
