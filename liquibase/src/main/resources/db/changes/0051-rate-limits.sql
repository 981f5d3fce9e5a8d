--liquibase formatted sql

--changeset opsided:0051-rate-limit
-- What callers have left of their limits, one bucket for each limit/caller, shared by all nodes. The state is bucket4j's
-- own; a bucket that would be full again may go.
create table rate_limit (
    bucket     text primary key collate "C",
    state      bytea,
    expires_at bigint
);
create index rate_limit_expires_at on rate_limit (expires_at);
comment on column rate_limit.expires_at is 'milliseconds since 1970';
--rollback drop table rate_limit;
