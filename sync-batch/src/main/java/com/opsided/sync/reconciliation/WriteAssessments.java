package com.opsided.sync.reconciliation;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.opsided.shared.discrepancy.AssessmentTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.Loss;
import com.opsided.shared.discrepancy.NumberedDiscrepancy;
import com.opsided.shared.postgres.CopyRows;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Writes the assessments of a chunk of products in the transaction of the chunk. */
class WriteAssessments implements ItemWriter<AssessedProduct> {

	private final DataSource dataSource;

	private final Detection detection;

	WriteAssessments(DataSource dataSource, Detection detection) {
		this.dataSource = dataSource;
		this.detection = detection;
	}

	@Override
	public void write(Chunk<? extends AssessedProduct> products) throws SQLException {
		CopyRows rows = new CopyRows(1 << 16);
		for (AssessedProduct product : products) {
			List<UUID> losses = Loss.ids(this.detection.account(),
					product.discrepancies().stream().map(NumberedDiscrepancy::discrepancy).toList());
			for (int i = 0; i < product.discrepancies().size(); i++) {
				AssessmentTable.encode(rows, this.detection.account(), this.detection.id(),
						product.discrepancies().get(i), product.assessments().get(i), losses.get(i));
			}
		}
		AssessmentTable.add(DataSourceUtils.getConnection(this.dataSource), rows);
	}

}
