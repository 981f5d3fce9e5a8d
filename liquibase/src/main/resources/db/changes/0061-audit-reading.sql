--liquibase formatted sql

--changeset opsided:0061-audit-reading
-- The audit log is read newest first, whole, of one user, or of one kind of event.
create index audit_event_newest on audit_event (at desc, event_id desc);
create index audit_event_actor on audit_event (actor, at desc, event_id desc);
create index audit_event_touched on audit_event (owner, at desc, event_id desc);
create index audit_event_action on audit_event (action, at desc, event_id desc);
--rollback drop index audit_event_newest;
--rollback drop index audit_event_actor;
--rollback drop index audit_event_touched;
--rollback drop index audit_event_action;

--changeset opsided:0061-token-failure-time
alter table token_lease add column failed_at timestamptz;
comment on column token_lease.failed_at is 'when the failure was that is remembered, null for none or one of an older version';
--rollback alter table token_lease drop column failed_at;
