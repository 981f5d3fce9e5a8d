package com.opsided.sync.privacy;

import java.util.List;
import java.util.Objects;

import com.opsided.sync.privacy.EraseSeller.Progress;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes what Spring Batch recorded of a seller's runs. It goes before the runs, for
 * only they tell whose it is.
 */
final class EraseAttempts {

	private static final String STEP = "step_execution_id in (select step_execution_id from batch_step_execution "
			+ "join batch_job_execution using (job_execution_id) where job_instance_id = any(:instances))";

	private static final String EXECUTION = "job_execution_id in (select job_execution_id from batch_job_execution "
			+ "where job_instance_id = any(:instances))";

	/** In this order, for each refers to the next. */
	private static final List<String[]> DELETES = List.of(new String[] { "batch_step_execution_context", STEP },
			new String[] { "batch_step_execution", EXECUTION },
			new String[] { "batch_job_execution_context", EXECUTION },
			new String[] { "batch_job_execution_params", EXECUTION },
			new String[] { "batch_job_execution", "job_instance_id = any(:instances)" },
			new String[] { "batch_job_instance", "job_instance_id = any(:instances)" });

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final SellerCatalog catalog;

	EraseAttempts(JdbcClient jdbc, TransactionOperations transactions, SellerCatalog catalog) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.catalog = catalog;
	}

	void erase(Seller seller, int atOnce, Progress progress) {
		SellerTable instances = this.catalog.tables()
			.stream()
			.filter((table) -> table.name().equals("batch_job_instance"))
			.findFirst()
			.orElseThrow();
		String some = "select job_instance_id from batch_job_instance where %s order by job_instance_id limit %d"
			.formatted(instances.of(seller), atOnce);
		int deleted;
		do {
			deleted = Objects.requireNonNull(this.transactions.execute((status) -> {
				Long[] ids = this.jdbc.sql(some).query(Long.class).list().toArray(Long[]::new);
				for (String[] delete : DELETES) {
					progress.deleted(delete[0],
							this.jdbc.sql("delete from " + delete[0] + " where " + delete[1])
								.param("instances", ids)
								.update());
				}
				return ids.length;
			}));
		}
		while (deleted == atOnce);
	}

}
