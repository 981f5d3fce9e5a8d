--liquibase formatted sql

-- The second wall behind the queries: whoever connects as opsided_api sees the rows of one tenant, whatever the query
-- says. The tenant is the setting opsided.tenant: '' is nobody, '*' everybody, else it is a user's uuid. A later file
-- gives its table a wall with: select opsided_wall('the_table');

--changeset opsided:0055-role splitStatements:false rollbackSplitStatements:false
-- The role owns nothing and cannot log in: a pool takes it with "set role". Roles belong to the whole server, so that
-- it may be there already, made by another database or by an administrator.
do $$
declare
    may_set boolean;
begin
    if not exists (select from pg_roles where rolname = 'opsided_api') then
        begin
            create role opsided_api nologin;
        exception
            when duplicate_object or unique_violation then null;
            when insufficient_privilege then
                raise exception 'The role opsided_api is missing and % may not create it: let an administrator run "create role opsided_api nologin; grant opsided_api to %;"',
                    current_user, quote_ident(current_user) using errcode = 'insufficient_privilege';
        end;
    end if;
    -- Before 16 every member may take a role.
    execute format('select pg_has_role(%L, %L)', 'opsided_api',
        case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) into may_set;
    if not may_set then
        begin
            execute format('grant opsided_api to %I', current_user);
        exception when insufficient_privilege then
            raise exception 'The user % may not take the role opsided_api: let an administrator run "grant opsided_api to %;"',
                current_user, quote_ident(current_user) using errcode = 'insufficient_privilege';
        end;
    end if;
    execute format('grant usage on schema %I to opsided_api', current_schema());
end $$;
/* liquibase rollback
do $$ begin
    execute format('revoke all on schema %I from opsided_api', current_schema());
end $$;
*/

--changeset opsided:0055-tenant splitStatements:false
-- Each is asked once a statement, as "(select …)", never once a row.
create function opsided_everybody() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('opsided.tenant', true), '') = '*' $$;

create function opsided_user() returns uuid language sql stable parallel safe as
$$ select nullif(nullif(current_setting('opsided.tenant', true), ''), '*')::uuid $$;

create function opsided_accounts() returns bigint[] language sql stable parallel safe as
$$ select coalesce(array_agg(account), '{}') from account where owner = opsided_user() $$;
--rollback drop function opsided_accounts(); drop function opsided_user(); drop function opsided_everybody();

--changeset opsided:0055-wall splitStatements:false
-- Walls a table by its column owner, user_id or account. The owner of the tables works for everybody; its policy is
-- needed where it is no superuser, for FORCE binds it too. PostgreSQL refuses COPY into a forced table to whom the wall
-- binds: a table that is loaded by COPY is then walled without FORCE, which takes nothing from the wall of opsided_api.
create function opsided_wall(walled regclass, copied boolean default false) returns void language plpgsql as $$
declare
    key   name;
    mine  text;
    bound boolean := (select not (rolsuper or rolbypassrls) from pg_roles where rolname = current_user);
begin
    select attname into key from pg_attribute
     where attrelid = walled and not attisdropped
       and (attname in ('owner', 'user_id') and atttypid = 'uuid'::regtype
           or attname = 'account' and atttypid = 'bigint'::regtype)
     order by array_position(array ['owner', 'user_id', 'account']::name[], attname) limit 1;
    if key is null then
        raise exception '% has no column owner, user_id or account to be walled by', walled;
    end if;
    mine := case key when 'account' then 'account = any ((select opsided_accounts())::bigint[])'
                     else format('%I = (select opsided_user())', key) end;
    execute format('alter table %s enable row level security', walled);
    if not (copied and bound) then
        execute format('alter table %s force row level security', walled);
    end if;
    execute format('create policy tenant on %s to opsided_api using ((select opsided_everybody()) or %s)', walled, mine);
    execute format('create policy owner on %s to %I using (true)', walled, current_user);
end $$;
revoke execute on function opsided_wall(regclass, boolean) from public;
--rollback drop function opsided_wall(regclass, boolean);

--changeset opsided:0055-walls splitStatements:false rollbackSplitStatements:false
do $$
declare
    each record;
begin
    for each in
        select c.oid::regclass as walled,
               c.relname in ('assessment', 'customer_return', 'discrepancy', 'fee_preview', 'inventory_snapshot',
                   'ledger_attribute', 'ledger_balance', 'ledger_row', 'product', 'reimbursement_line',
                   'rejected_row', 'removal_order_line', 'removal_shipment_line', 'report_day', 'sourcing_cost',
                   'storage_fee') as copied
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relname !~ '^qrtz_'
          and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
              and (a.attname in ('owner', 'user_id') and a.atttypid = 'uuid'::regtype
                  or a.attname = 'account' and a.atttypid = 'bigint'::regtype))
        order by c.relname
    loop
        perform opsided_wall(each.walled, each.copied);
    end loop;
end $$;
/* liquibase rollback
do $$
declare
    each record;
begin
    for each in select format('drop policy %I on %s', p.polname, p.polrelid::regclass) as statement from pg_policy p
                join pg_class c on c.oid = p.polrelid where c.relnamespace = current_schema()::regnamespace
    loop
        execute each.statement;
    end loop;
    for each in select c.oid::regclass as walled from pg_class c
                where c.relnamespace = current_schema()::regnamespace and c.relrowsecurity
    loop
        execute format('alter table %s disable row level security, no force row level security', each.walled);
    end loop;
end $$;
*/

--changeset opsided:0055-audit-event splitStatements:false rollbackSplitStatements:false
-- Whatever is done is written down, whoever is the tenant at that moment; read are one's own events.
drop policy tenant on audit_event;
create policy tenant on audit_event for select to opsided_api
    using ((select opsided_everybody()) or owner = (select opsided_user()));
create policy appended on audit_event for insert to opsided_api with check (true);
-- Emptying a table is no deletion to the trigger that is there.
create trigger audit_event_stays_whole before truncate on audit_event
    for each statement execute function audit_event_stays();
/* liquibase rollback
drop trigger audit_event_stays_whole on audit_event;
drop policy appended on audit_event;
*/

--changeset opsided:0055-views splitStatements:false rollbackSplitStatements:false
-- A view reads with the rights and the tenant of who asks, not of who made it.
do $$
declare
    each record;
begin
    for each in select viewname from pg_views where schemaname = current_schema()
    loop
        execute format('alter view %I set (security_invoker = true)', each.viewname);
    end loop;
end $$;
/* liquibase rollback
do $$
declare
    each record;
begin
    for each in select viewname from pg_views where schemaname = current_schema()
    loop
        execute format('alter view %I reset (security_invoker)', each.viewname);
    end loop;
end $$;
*/

--changeset opsided:0055-grants splitStatements:false rollbackSplitStatements:false
-- The facades read what the jobs write. They change what belongs to users and to connections, claims and the marks of a
-- claim in the list, and nothing else.
do $$
declare
    each record;
begin
    for each in
        select c.oid::regclass as readable from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v')
          and (c.relname !~ '^(databasechangelog|qrtz_|batch_)' or c.relname in ('batch_job_instance',
              'batch_job_execution', 'batch_job_execution_params', 'batch_step_execution'))
    loop
        execute format('grant select on %s to opsided_api', each.readable);
    end loop;
end $$;
grant insert, update on account, amazon_quota to opsided_api;
grant insert, update, delete on connection, connection_secret, token_lease, consent_state, appstore_login,
    token_revocation, app_user, login_session, spent_refresh_token, api_key, rate_limit, gmail_quota, stripe_event
    to opsided_api;
grant update on daily_task to opsided_api;
grant update on claim to opsided_api;
grant insert on claim_event, audit_event to opsided_api;
grant update (state) on discrepancy_listing to opsided_api;
/* liquibase rollback
do $$ begin
    execute format('revoke all on all tables in schema %I from opsided_api', current_schema());
    revoke update (state) on discrepancy_listing from opsided_api;
end $$;
*/
