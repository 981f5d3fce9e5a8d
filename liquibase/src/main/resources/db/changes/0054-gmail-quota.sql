--liquibase formatted sql

--changeset opsided:0054-gmail-quota
-- What is left of Gmail's quota, one bucket for each connection. The state is bucket4j's own.
create table gmail_quota (
    bucket text primary key collate "C",
    state  bytea
);
comment on column gmail_quota.bucket is 'the connection';
--rollback drop table gmail_quota;
