package com.opsided.sync.detection;

import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.shared.text.CodeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.opsided.sync.detection.PaymentLine.paid;
import static com.opsided.sync.detection.PaymentLine.reversal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class NetReversalsTests {

	private final NetReversals netReversals = new NetReversals(CodeSet.of(SampleProduct.DEFAULTS.reversalReasons()));

	@Test
	void aReversalTakesFromTheLinesOfItsOriginalInFileOrder() {
		NetReimbursements net = net(paid("2026-09-05", "R1", "Lost_Warehouse", 2),
				paid("2026-09-01", "R1", "Lost_Warehouse", 3), paid("2026-09-01", "R2", "Lost_Warehouse", 4),
				reversal("2026-09-10", "V1", "R1", -3, 0));
		assertThat(net.payments()).extracting((entry) -> entry.line().fileOrder(), ReimbursementEntry::netUnits)
			.containsExactly(tuple(2L, 2), tuple(3L, 4), tuple(1L, 0));
		assertThat(net.unmatchedReversals()).isZero();
	}

	@Test
	void whatReversalsTakeBeyondTheOriginalIsDropped() {
		NetReimbursements net = net(paid("2026-09-01", "R1", "Lost_Warehouse", 1),
				reversal("2026-09-10", "V1", "R1", -1, 0), reversal("2026-09-11", "V2", "R1", -5, 0));
		assertThat(net.payments()).singleElement().extracting(ReimbursementEntry::netUnits).isEqualTo(0);
		assertThat(net.unmatchedReversals()).isZero();
	}

	@Test
	void aReversalWithoutItsOriginalIsCounted() {
		assertThat(net(paid("2026-09-01", "R1", "Lost_Warehouse", 1), reversal("2026-09-10", "V1", "R9", -1, 0),
				reversal("2026-09-10", "V2", "", -1, 0))
			.unmatchedReversals()).isEqualTo(2);
	}

	@Test
	void linesWithoutAnIdAreNobodysOriginal() {
		NetReimbursements net = net(paid("2026-09-01", "", "Lost_Warehouse", 1),
				reversal("2026-09-10", "V1", "", -1, 0));
		assertThat(net.unmatchedReversals()).isEqualTo(1);
		assertThat(net.payments()).singleElement().extracting(ReimbursementEntry::netUnits).isEqualTo(1);
	}

	@Test
	void aReversalOfAReversalIsWithoutItsOriginal() {
		assertThat(net(paid("2026-09-01", "R1", "Lost_Warehouse", 1), reversal("2026-09-10", "V1", "R1", -1, 0),
				reversal("2026-09-12", "V2", "V1", 1, 0))
			.unmatchedReversals()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Reimbursement_Reversal", "COMPENSATED_CLAWBACK", "MISSING_FROM_INBOUND_CLAWBACK" })
	void everyReasonOfAReversalIsRecognised(String reason) {
		assertThat(net(paid("2026-09-01", "R1", reason, -1)).reversals()).hasSize(1);
	}

	@Test
	void paymentsAreInOrderOfDateThenIdThenFile() {
		NetReimbursements net = net(paid("2026-09-02", "R0", "Lost_Warehouse", 1),
				paid("2026-09-01", "R2", "Lost_Warehouse", 2), paid("2026-09-01", "R1", "Lost_Warehouse", 3),
				paid("2026-09-01", "R1", "Lost_Warehouse", 4));
		assertThat(net.payments()).extracting(ReimbursementEntry::netUnits).containsExactly(3, 4, 2, 1);
	}

	private NetReimbursements net(PaymentLine... payments) {
		List<ReimbursementLine> lines = new ArrayList<>();
		for (PaymentLine payment : payments) {
			lines.add(payment.line(lines.size() + 1));
		}
		return this.netReversals.net(lines);
	}

}
