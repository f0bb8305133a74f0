-- What nothing reads or writes any more: the reviewer of the release stands in `reviewers` since the editions, and what a
-- text explains stands in `ties` since the kinds. Their key and index go with them.
alter table items drop column release_reviewer_id;
alter table published_items drop column interprets;
