--liquibase formatted sql

--changeset opsided:0052-consent-state
-- A user was sent to a provider and has not come back. A row is deleted by the first who brings its state, whatever
-- comes of it. The state itself is nowhere: only its SHA-256 is.
create table consent_state (
    owner        uuid        not null,
    state_id     uuid        not null,
    state_hash   bytea       not null unique,
    provider     text        not null check (provider in ('AMAZON', 'GMAIL', 'STRIPE')),
    redirect_uri text        not null,
    return_url   text,
    scopes       text[]      not null default '{}',
    region       text        not null default '' check (region in ('', 'na', 'eu', 'fe')),
    expected     text,
    browser_hash bytea,
    key_id       text,
    verifier     bytea,
    expires_at   timestamptz not null,
    primary key (owner, state_id),
    check ((key_id is null) = (verifier is null))
);
create index consent_state_expires on consent_state (expires_at);
create index consent_state_key on consent_state (key_id) where key_id is not null;
comment on column consent_state.expected is 'the provider''s id that must come back, null for any';
comment on column consent_state.browser_hash is 'SHA-256 of the cookie that must come back, null if none was set';
comment on column consent_state.verifier is 'PKCE: the code verifier, sealed for this row';
--rollback drop table consent_state;

--changeset opsided:0052-appstore-login
-- A seller whom Amazon sent to us and who has not signed in yet (amazon-fba.md §1.2): nobody's rows, some minutes old.
create table appstore_login (
    login_hash         bytea       primary key,
    callback_uri       text        not null,
    amazon_state       text        not null,
    selling_partner_id text        not null,
    expires_at         timestamptz not null
);
create index appstore_login_expires on appstore_login (expires_at);
comment on column appstore_login.amazon_state is 'opens nothing without the seller''s own session at Amazon';
--rollback drop table appstore_login;

--changeset opsided:0052-token-revocation
-- What providers are still to be told: a token is taken back. Written in the transaction that wipes it.
create table token_revocation (
    owner         uuid        not null,
    revocation_id uuid        not null,
    connection_id uuid,
    provider      text        not null check (provider in ('AMAZON', 'GMAIL', 'STRIPE')),
    key_id        text        not null,
    token         bytea       not null,
    attempts      int         not null default 0,
    asked_at      timestamptz not null,
    next_at       timestamptz not null,
    primary key (owner, revocation_id)
);
create index token_revocation_next on token_revocation (next_at);
create index token_revocation_connection on token_revocation (owner, connection_id);
create index token_revocation_key on token_revocation (key_id);
comment on column token_revocation.token is 'what the provider is to be told, sealed for this row';
--rollback drop table token_revocation;

--changeset opsided:0052-connection-details
alter table connection add column livemode boolean;
alter table connection add column disconnected_at timestamptz;
comment on column connection.livemode is 'Stripe: whether it is about real money';
--rollback alter table connection drop column livemode;
--rollback alter table connection drop column disconnected_at;
