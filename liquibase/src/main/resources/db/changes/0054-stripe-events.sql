--liquibase formatted sql

--changeset opsided:0054-stripe-event
-- Events that Stripe sent and we took: a second delivery of one changes nothing. Rows go by age.
create table stripe_event (
    event_id    text primary key collate "C",
    type        text        not null,
    account     text        not null,
    received_at timestamptz not null default now()
);
create index stripe_event_received on stripe_event (received_at);
comment on column stripe_event.account is 'the connected account it is about, empty for the platform''s own';
--rollback drop table stripe_event;
