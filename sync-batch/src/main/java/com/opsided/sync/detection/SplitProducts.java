package com.opsided.sync.detection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import com.opsided.shared.ledger.ProductTable;
import com.opsided.sync.run.SplitStep;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Splits the detection of a large account into parts of much the same size. */
final class SplitProducts implements SplitStep {

	private final DataSource dataSource;

	private final PartitionProperties properties;

	SplitProducts(DataSource dataSource, PartitionProperties properties) {
		this.dataSource = dataSource;
		this.properties = properties;
	}

	@Override
	public List<ExecutionContext> split(StepExecution step) {
		long account = Objects.requireNonNull(step.getJobParameters().getLong("account"));
		try (Connection connection = this.dataSource.getConnection()) {
			if (ProductTable.count(connection, account) < this.properties.products()) {
				return List.of();
			}
			List<String> dividers = ProductTable.dividers(connection, account, this.properties.parts());
			return DetectionPart.between(dividers).stream().map(DetectionPart::toContext).toList();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The products cannot be counted", ex);
		}
	}

}
