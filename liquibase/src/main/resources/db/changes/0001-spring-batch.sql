--liquibase formatted sql

-- Spring Batch 6.0.4, org/springframework/batch/core/schema-postgresql.sql, in lower case. When Spring Batch moves on, its
-- own migration script becomes a new file here; this one stays as it is.

--changeset opsided:0001-spring-batch-tables

create table batch_job_instance (
    job_instance_id bigint  not null primary key,
    version bigint,
    job_name varchar(100) not null,
    job_key varchar(32) not null,
    constraint job_inst_un unique (job_name, job_key)
);

create table batch_job_execution (
    job_execution_id bigint  not null primary key,
    version bigint,
    job_instance_id bigint not null,
    create_time timestamp not null,
    start_time timestamp default null,
    end_time timestamp default null,
    status varchar(10),
    exit_code varchar(2500),
    exit_message varchar(2500),
    last_updated timestamp,
    constraint job_inst_exec_fk foreign key (job_instance_id)
    references batch_job_instance(job_instance_id)
);

create table batch_job_execution_params (
    job_execution_id bigint not null,
    parameter_name varchar(100) not null,
    parameter_type varchar(100) not null,
    parameter_value varchar(2500),
    identifying char(1) not null,
    constraint job_exec_params_fk foreign key (job_execution_id)
    references batch_job_execution(job_execution_id)
);

create table batch_step_execution (
    step_execution_id bigint  not null primary key,
    version bigint not null,
    step_name varchar(100) not null,
    job_execution_id bigint not null,
    create_time timestamp not null,
    start_time timestamp default null,
    end_time timestamp default null,
    status varchar(10),
    commit_count bigint,
    read_count bigint,
    filter_count bigint,
    write_count bigint,
    read_skip_count bigint,
    write_skip_count bigint,
    process_skip_count bigint,
    rollback_count bigint,
    exit_code varchar(2500),
    exit_message varchar(2500),
    last_updated timestamp,
    constraint job_exec_step_fk foreign key (job_execution_id)
    references batch_job_execution(job_execution_id)
);

create table batch_step_execution_context (
    step_execution_id bigint not null primary key,
    short_context varchar(2500) not null,
    serialized_context text,
    constraint step_exec_ctx_fk foreign key (step_execution_id)
    references batch_step_execution(step_execution_id)
);

create table batch_job_execution_context (
    job_execution_id bigint not null primary key,
    short_context varchar(2500) not null,
    serialized_context text,
    constraint job_exec_ctx_fk foreign key (job_execution_id)
    references batch_job_execution(job_execution_id)
);

create sequence batch_step_execution_seq maxvalue 9223372036854775807 no cycle;
create sequence batch_job_execution_seq maxvalue 9223372036854775807 no cycle;
create sequence batch_job_instance_seq maxvalue 9223372036854775807 no cycle;

--rollback drop sequence batch_job_instance_seq;
--rollback drop sequence batch_job_execution_seq;
--rollback drop sequence batch_step_execution_seq;
--rollback drop table batch_job_execution_context;
--rollback drop table batch_step_execution_context;
--rollback drop table batch_step_execution;
--rollback drop table batch_job_execution_params;
--rollback drop table batch_job_execution;
--rollback drop table batch_job_instance;

--changeset opsided:0001-spring-batch-foreign-keys
-- PostgreSQL does not index the referencing side of a foreign key; without these every restart scans whole tables.

create index je_instance on batch_job_execution (job_instance_id);
create index jp_execution on batch_job_execution_params (job_execution_id);
create index se_execution on batch_step_execution (job_execution_id);

--rollback drop index se_execution;
--rollback drop index jp_execution;
--rollback drop index je_instance;

--changeset opsided:0001-spring-batch-one-running
-- Two simultaneous restarts of one failed execution were both accepted in 8 of 10 rounds; here the database refuses the
-- second. `recover()` frees the place before the restart takes it.

create unique index je_running on batch_job_execution (job_instance_id)
    where status in ('STARTING', 'STARTED', 'STOPPING');

--rollback drop index je_running;
