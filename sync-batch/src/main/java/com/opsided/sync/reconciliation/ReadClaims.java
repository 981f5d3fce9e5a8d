package com.opsided.sync.reconciliation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import com.opsided.shared.discrepancy.AssessmentTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DiscrepancyTable;
import com.opsided.shared.discrepancy.NumberedDiscrepancy;
import com.opsided.shared.fee.FeePreviewTable;
import com.opsided.shared.fee.ListedPrice;
import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.shared.reimbursement.ReimbursementTable;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.text.CodePointOrder;
import com.opsided.sync.product.ProductStream;
import com.opsided.sync.product.ReadAhead;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the discrepancies of a detection product by product, beside the payments for the
 * product. A restart goes on after the last discrepancy that is assessed: a product's
 * assessments are written in one chunk.
 */
class ReadClaims implements ItemStreamReader<ProductClaims> {

	private final DataSource dataSource;

	private final AssessmentTable assessments;

	private final Detection detection;

	private final List<Integer> reimbursementLoads;

	private final Optional<ReportLoad> feePreview;

	private @Nullable ProductStream<NumberedDiscrepancy> discrepancies;

	private @Nullable ProductStream<ReimbursementLine> reimbursements;

	private @Nullable ProductStream<ListedPrice> prices;

	private @Nullable ReadAhead<ProductClaims> claims;

	ReadClaims(DataSource dataSource, AssessmentTable assessments, Detection detection,
			List<Integer> reimbursementLoads, Optional<ReportLoad> feePreview) {
		this.dataSource = dataSource;
		this.assessments = assessments;
		this.detection = detection;
		this.reimbursementLoads = List.copyOf(reimbursementLoads);
		this.feePreview = feePreview;
	}

	@Override
	public void open(ExecutionContext context) {
		long account = this.detection.account();
		int done = this.assessments.lastNumber(account, this.detection.id());
		try {
			ProductStream<NumberedDiscrepancy> open = ProductStream.open(this.dataSource, "",
					DiscrepancyTable.byProduct(account, this.detection.id(), done), DiscrepancyTable::read);
			this.discrepancies = open;
			String first = open.fnsku();
			if (first != null) {
				this.reimbursements = ProductStream.open(this.dataSource, first,
						ReimbursementTable.byProduct(account, this.detection.asOf(), this.reimbursementLoads),
						ReimbursementTable::read);
				if (this.feePreview.isPresent()) {
					this.prices = ProductStream.open(this.dataSource, first,
							FeePreviewTable.byProduct(this.feePreview.get()), FeePreviewTable::read);
				}
			}
			this.claims = new ReadAhead<>(() -> next(open));
		}
		catch (SQLException ex) {
			close();
			throw new ItemStreamException("The discrepancies cannot be read", ex);
		}
	}

	@Override
	public @Nullable ProductClaims read() throws Exception {
		if (this.claims == null) {
			throw new IllegalStateException("Not opened");
		}
		return this.claims.next();
	}

	private @Nullable ProductClaims next(ProductStream<NumberedDiscrepancy> open) throws SQLException {
		String fnsku = open.fnsku();
		if (fnsku == null) {
			return null;
		}
		List<ListedPrice> price = at(this.prices, fnsku);
		return new ProductClaims(open.take(fnsku),
				new ProductPayments(at(this.reimbursements, fnsku), price.isEmpty() ? null : price.get(0)));
	}

	/** Products without a discrepancy are passed over. */
	private static <T> List<T> at(@Nullable ProductStream<T> stream, String fnsku) throws SQLException {
		if (stream == null) {
			return List.of();
		}
		String passed = stream.fnsku();
		while (passed != null && CodePointOrder.compare(passed, fnsku) < 0) {
			stream.take(passed);
			passed = stream.fnsku();
		}
		return stream.take(fnsku);
	}

	@Override
	public void close() {
		if (this.claims != null) {
			this.claims.close();
		}
		List<ProductStream<?>> streams = new ArrayList<>();
		for (ProductStream<?> stream : Arrays.asList(this.discrepancies, this.reimbursements, this.prices)) {
			if (stream != null) {
				streams.add(stream);
			}
		}
		try {
			ProductStream.closeAll(streams);
		}
		catch (SQLException ex) {
			throw new ItemStreamException("The discrepancies cannot be closed", ex);
		}
	}

}
