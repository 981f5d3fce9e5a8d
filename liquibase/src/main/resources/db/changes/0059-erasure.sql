--liquibase formatted sql

--changeset opsided:0059-account-erasing
-- An account that is being erased takes no run any more. The erasure may take many transactions and be broken off.
alter table account add column erasing_since timestamptz;
comment on column account.erasing_since is 'since when it is being erased, null if it is not; never taken back';
--rollback alter table account drop column erasing_since;

--changeset opsided:0059-no-run-while-erasing splitStatements:false rollbackSplitStatements:false
create function run_while_erasing() returns trigger language plpgsql as $$
begin
    if exists (select from account where account = new.account and erasing_since is not null) then
        raise exception 'Account % is being erased: it takes no run any more', new.account
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger run_while_erasing before insert or update of state on run for each row
    when (new.state in ('QUEUED', 'RUNNING')) execute function run_while_erasing();
/* liquibase rollback
drop trigger run_while_erasing on run;
drop function run_while_erasing();
*/

--changeset opsided:0059-audit-event-forgets splitStatements:false rollbackSplitStatements:false
-- What was done stays written down when a user is erased; who he was does not. Whoever owns the tables may then take
-- texts out of events, and nothing else: not what was done, not when, not the numbers of those concerned.
create or replace function audit_event_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('opsided.erasing', true) = 'on' then
        return null;
    end if;
    raise exception 'audit_event is appended to, never changed' using errcode = 'restrict_violation';
end $$;
create function audit_event_only_forgets() returns trigger language plpgsql as $$
begin
    if (new.event_id, new.at, new.action, new.actor, new.owner)
           is distinct from (old.event_id, old.at, old.action, old.actor, old.owner)
       or new.target is not null or new.address is not null or new.request_id is not null or new.details <> '{}' then
        raise exception 'audit_event is appended to; an erasure takes texts out and changes nothing else'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger audit_event_only_forgets before update on audit_event
    for each row execute function audit_event_only_forgets();
/* liquibase rollback
drop trigger audit_event_only_forgets on audit_event;
drop function audit_event_only_forgets();
create or replace function audit_event_stays() returns trigger language plpgsql as $fn$
begin
    raise exception 'audit_event is appended to, never changed' using errcode = 'restrict_violation';
end $fn$;
*/
