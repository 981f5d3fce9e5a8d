--liquibase formatted sql

--changeset opsided:0040-account-owner
-- The user whose account it is; null for accounts of the command line.
alter table account add column owner uuid;
create index account_owner on account (owner, account);
--rollback drop index account_owner;
--rollback alter table account drop column owner;

--changeset opsided:0040-connection
-- What a user allowed Opsided to do with a provider. One external account belongs to one user, whatever its state.
create table connection (
    owner          uuid        not null,
    connection_id  uuid        not null unique,
    provider       text        not null check (provider in ('AMAZON', 'GMAIL', 'STRIPE')),
    account        bigint references account,
    external_id    text        not null,
    region         text        not null default '' check (region in ('', 'na', 'eu', 'fe')),
    scopes         text[]      not null default '{}',
    marketplaces   text[]      not null default '{}',
    state          text        not null default 'CONNECTED'
        check (state in ('CONNECTED', 'REAUTH_REQUIRED', 'DISCONNECTED')),
    detail         text,
    connected_at   timestamptz not null default now(),
    authorised_at  timestamptz not null default now(),
    reauthorise_by timestamptz,
    primary key (owner, connection_id),
    unique (provider, external_id, region)
);
create unique index connection_account on connection (account, provider) where account is not null;
comment on column connection.external_id is 'the provider''s own id; for Amazon the selling partner id';
comment on column connection.marketplaces is 'Amazon: ids of the marketplaces the seller takes part in, empty until asked';
--rollback drop table connection;

--changeset opsided:0040-connection-secret
-- Tokens, each sealed for its own place: key_id names the key, the place is bound into the seal.
create table connection_secret (
    owner         uuid        not null,
    connection_id uuid        not null,
    field         text        not null,
    key_id        text        not null,
    sealed        bytea       not null,
    version       bigint      not null default 1,
    expires_at    timestamptz,
    updated_at    timestamptz not null default now(),
    primary key (owner, connection_id, field),
    foreign key (owner, connection_id) references connection on delete cascade
);
create index connection_secret_key on connection_secret (key_id);
--rollback drop table connection_secret;
