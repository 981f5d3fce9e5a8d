--liquibase formatted sql

--changeset opsided:0045-amazon-quota
-- What is left of Amazon's quotas and at which rate it comes back: one bucket for each account/application/operation.
-- The state is bucket4j's own. Unlogged would lose the buckets in a crash and with them what was used up.
create table amazon_quota (
    bucket text primary key collate "C",
    state  bytea
);
--rollback drop table amazon_quota;
