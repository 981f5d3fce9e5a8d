package com.opsided.sync.detection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyTable;
import com.opsided.shared.discrepancy.UnmatchedCounters;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes what was found in a chunk of products, and what could not be matched, in the
 * transaction of the chunk. Discrepancies are numbered in the order they come in, within
 * the numbers of their part.
 */
class WriteFindings implements ItemWriter<ProductFindings>, ItemStream {

	private final DataSource dataSource;

	private final DetectionTable detections;

	private final DiscrepancyTable discrepancies;

	private final long account;

	private final int detection;

	private final DetectionPart part;

	private int lastNumber;

	WriteFindings(DataSource dataSource, DetectionTable detections, DiscrepancyTable discrepancies, long account,
			int detection, DetectionPart part) {
		this.dataSource = dataSource;
		this.detections = detections;
		this.discrepancies = discrepancies;
		this.account = account;
		this.detection = detection;
		this.part = part;
		this.lastNumber = part.afterNumber();
	}

	@Override
	public void open(ExecutionContext context) {
		this.lastNumber = this.discrepancies.lastNumber(this.account, this.detection, this.part.afterNumber(),
				this.part.lastNumber());
	}

	@Override
	public void write(Chunk<? extends ProductFindings> products) throws SQLException {
		List<Discrepancy> found = new ArrayList<>();
		DetectionCounters counters = DetectionCounters.ZERO;
		for (ProductFindings product : products) {
			found.addAll(product.discrepancies());
			counters = counters.plus(product.counters());
		}
		DiscrepancyTable.add(DataSourceUtils.getConnection(this.dataSource), this.account, this.detection,
				this.lastNumber + 1, found);
		this.lastNumber += found.size();
		this.detections.count(this.account, this.detection, new UnmatchedCounters(counters.unmatchedFound(),
				counters.unmatchedReimbursed(), counters.unmatchedReversal()), products.size());
	}

}
