--liquibase formatted sql

--changeset opsided:0049-audit-event
-- What was done to users, connections and keys. Appended only: no application changes or deletes a row.
create table audit_event (
    event_id   bigint generated always as identity primary key,
    at         timestamptz not null default now(),
    action     text        not null,
    actor      uuid,
    owner      uuid,
    target     text,
    address    text,
    request_id text,
    details    jsonb       not null default '{}'
);
create index audit_event_owner on audit_event (owner, event_id desc);
comment on column audit_event.actor is 'who did it, null if nobody is known';
comment on column audit_event.owner is 'the user whose data it touched';
--rollback drop table audit_event;

--changeset opsided:0049-audit-event-appended splitStatements:false
create function audit_event_stays() returns trigger language plpgsql as $$
begin
    raise exception 'audit_event is appended to, never changed' using errcode = 'restrict_violation';
end $$;
create trigger audit_event_stays before update or delete on audit_event
    for each statement execute function audit_event_stays();
--rollback drop trigger audit_event_stays on audit_event; drop function audit_event_stays();
