package com.opsided.sync.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.opsided.sync.run.ChunkSteps;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A ledger's load as Spring Batch's reference guide would have it written. */
final class StockLoad implements AutoCloseable {

	private static final int CHUNK = 1000;

	private static final int[] IDENTITY = { 0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11 };

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");

	private static final String INSERT = "insert into " + PlainTable.NAME + """
			 (account, event_date, digest, occurrence, fnsku, asin, msku, title, event_type, reference_id, quantity,
			fulfillment_center, disposition, reason, country, reconciled, unreconciled, event_time, store)
			values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final ListableBeanFactory beans;

	private final HikariDataSource rewriting = new HikariDataSource();

	private final Map<UUID, Integer> occurrences = new HashMap<>();

	StockLoad(ListableBeanFactory beans, DataSource dataSource) throws java.sql.SQLException {
		this.beans = beans;
		HikariDataSource given = dataSource.unwrap(HikariDataSource.class);
		this.rewriting.setJdbcUrl(given.getJdbcUrl() + "&reWriteBatchedInserts=true");
		this.rewriting.setUsername(given.getUsername());
		this.rewriting.setPassword(given.getPassword());
		this.rewriting.setMaximumPoolSize(2);
	}

	void load(Path file) throws Exception {
		JobRepository repository = this.beans.getBean(JobRepository.class);
		Step step = new ChunkSteps(repository, new JdbcTransactionManager(this.rewriting))
			.<PlainRow, PlainRow>named("stock", CHUNK)
			.reader(reader(file))
			.writer(writer())
			.build();
		Job job = new JobBuilder("stock", repository).start(step).build();
		JobExecution execution = this.beans.getBean(JobOperator.class)
			.start(job, new JobParametersBuilder().addLong("at", System.nanoTime()).toJobParameters());
		if (execution.getStatus() != BatchStatus.COMPLETED) {
			throw new IllegalStateException("The stock path failed", execution.getAllFailureExceptions().get(0));
		}
	}

	private FlatFileItemReader<PlainRow> reader(Path file) {
		return new FlatFileItemReaderBuilder<PlainRow>().name("ledger")
			.resource(new FileSystemResource(file))
			.encoding("UTF-8")
			.linesToSkip(1)
			.delimited()
			.delimiter("\t")
			.names("date", "fnsku", "asin", "msku", "title", "type", "reference", "quantity", "center", "disposition",
					"reason", "country", "reconciled", "unreconciled", "time", "store")
			.fieldSetMapper(this::row)
			.build();
	}

	private PlainRow row(FieldSet fields) {
		StringBuilder identity = new StringBuilder();
		for (int field : IDENTITY) {
			identity.append(fields.readString(field)).append('|');
		}
		UUID digest = UUID.nameUUIDFromBytes(identity.toString().getBytes(StandardCharsets.UTF_8));
		return new PlainRow(LocalDate.parse(fields.readString(0), DAY), digest,
				this.occurrences.merge(digest, 1, Integer::sum), fields.getValues());
	}

	private JdbcBatchItemWriter<PlainRow> writer() {
		return new JdbcBatchItemWriterBuilder<PlainRow>().dataSource(this.rewriting)
			.sql(INSERT)
			.itemPreparedStatementSetter((row, statement) -> {
				statement.setObject(1, row.date());
				statement.setObject(2, row.digest());
				statement.setInt(3, row.occurrence());
				for (int i = 1; i < row.fields().length; i++) {
					statement.setString(3 + i, row.fields()[i]);
				}
			})
			.build();
	}

	@Override
	public void close() {
		this.rewriting.close();
	}

	/** A row as it is inserted. */
	@SuppressWarnings("ArrayRecordComponent")
	private record PlainRow(LocalDate date, UUID digest, int occurrence, String[] fields) {

	}

}
