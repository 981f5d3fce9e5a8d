--liquibase formatted sql

--changeset opsided:0050-app-user
-- Who may log in. E-mail addresses are kept as they are compared: in lower case, NFC.
create table app_user (
    user_id             uuid        primary key,
    email               text        not null unique,
    name                text        not null default '',
    role                text        not null check (role in ('ADMIN', 'OPERATOR', 'SELLER')),
    state               text        not null default 'ACTIVE' check (state in ('ACTIVE', 'DISABLED')),
    password_hash       text        not null,
    created_at          timestamptz not null,
    last_login_at       timestamptz
);
comment on column app_user.password_hash is 'Argon2id as a PHC string, with its own salt and parameters';
--rollback drop table app_user;

--changeset opsided:0050-login-session
-- A login until it ends. The session is the family of its refresh tokens: at any time exactly one of them, the head, is
-- good. Tokens are kept as SHA-256 only. The salt is what the head was derived from its predecessor with.
create table login_session (
    owner         uuid        not null references app_user on delete cascade,
    session_id    uuid        not null,
    head_hash     bytea       not null unique,
    previous_hash bytea       unique,
    salt          bytea,
    created_at    timestamptz not null,
    rotated_at    timestamptz not null,
    idle_end      timestamptz not null,
    absolute_end  timestamptz not null,
    address       text        not null,
    ended_at      timestamptz,
    end_reason    text check (end_reason in ('LOGOUT', 'REUSED', 'PASSWORD', 'USER')),
    primary key (owner, session_id),
    check ((ended_at is null) = (end_reason is null))
);
create index login_session_address on login_session (owner, address);
comment on column login_session.address is 'where the login came from; such a place is not shut out with the others';
--rollback drop table login_session;

--changeset opsided:0050-spent-refresh-token
-- Refresh tokens that were the head once. Whoever comes with one of them has a copy.
create table spent_refresh_token (
    owner      uuid        not null,
    session_id uuid        not null,
    hash       bytea       not null unique,
    spent_at   timestamptz not null,
    primary key (owner, session_id, hash),
    foreign key (owner, session_id) references login_session on delete cascade
);
--rollback drop table spent_refresh_token;

--changeset opsided:0050-api-key
-- Keys of programs, kept as SHA-256 only.
create table api_key (
    owner        uuid        not null references app_user on delete cascade,
    key_id       uuid        not null,
    hash         bytea       not null unique,
    name         text        not null,
    hint         text        not null,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    primary key (owner, key_id)
);
comment on column api_key.hint is 'the first characters, for its owner to tell keys apart';
--rollback drop table api_key;
