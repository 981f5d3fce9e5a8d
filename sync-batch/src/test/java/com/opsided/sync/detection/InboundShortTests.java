package com.opsided.sync.detection;

import java.util.List;
import java.util.stream.Stream;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.inbound.MissingInbound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.opsided.sync.detection.InboundItem.closed;
import static com.opsided.sync.detection.PaymentLine.paid;
import static com.opsided.sync.detection.PaymentLine.reversal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class InboundShortTests {

	private static final String AS_OF = "2026-10-15";

	@Test
	void unitsMissingFromAClosedShipmentAreOwed() {
		Discrepancy found = found(shipped(closed("FBA1", 10, 7).receivedOn("2026-09-02"))).get(0);
		assertThat(found.standing()).isEqualTo(Standing.CLAIM);
		assertThat(found.units()).isEqualTo(3);
		assertThat(found.unitsFound()).isZero();
		assertThat(found.claimableUnits()).isEqualTo(3);
		assertThat(found.referenceId()).isEqualTo("FBA1");
		assertThat(found.occurrence()).isEqualTo(1);
		assertThat(found.eventDate()).isEqualTo("2026-09-02");
		assertThat(found.fulfillmentCenter()).isEqualTo("LGB3");
		assertThat(found.disposition()).isEmpty();
		assertThat(found.reason()).isEqualTo("CLOSED");
	}

	@ParameterizedTest
	@CsvSource({ "10,10", "10,11", "0,0", "0,1", "-1,0" })
	void nothingIsMissingWhereEnoughWasReceived(int shipped, int received) {
		assertThat(found(shipped(closed("FBA1", shipped, received)))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "CLOSED,true", "Closed,true", "WORKING,false", "IN_TRANSIT,false", "CANCELLED,false", "DELETED,false",
			"ERROR,false", "'',false" })
	void onlyAFinishedShipmentIsShort(String status, boolean owed) {
		assertThat(found(shipped(closed("FBA1", 10, 7).status(status)))).hasSize(owed ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "2026-08-30,true", "2026-08-31,false", "2026-10-14,false" })
	void aShipmentThatIsBeingReceivedIsShortAfterFortyFiveDaysWithoutReceipt(String last, boolean owed) {
		assertThat(found(shipped(closed("FBA1", 10, 7).status("RECEIVING").receivedOn(last)))).hasSize(owed ? 1 : 0);
	}

	@Test
	void aReceiptOfAnotherProductOfTheShipmentKeepsItOpen() {
		InboundItem item = closed("FBA1", 10, 7).status("RECEIVING").receivedOn("2026-08-01");
		assertThat(found(shipped(item))).hasSize(1);
		assertThat(found(shipped(item.othersReceivedOn("2026-10-01")))).isEmpty();
	}

	@Test
	void aShipmentThatIsBeingReceivedWithoutAReceiptIsNotJudged() {
		assertThat(found(shipped(closed("FBA1", 10, 0).status("RECEIVING").named("2026-01-01")))).isEmpty();
	}

	@Test
	void theEventIsTheLastReceiptElseThatOfTheShipmentElseTheDayInItsNameElseItsLastChange() {
		InboundItem item = closed("FBA1", 10, 7);
		assertThat(found(shipped(item)).get(0).eventDate()).isEqualTo(InboundItem.CHANGED_ON);
		item = item.named("2026-07-01");
		assertThat(found(shipped(item)).get(0).eventDate()).isEqualTo("2026-07-01");
		item = item.othersReceivedOn("2026-07-20");
		assertThat(found(shipped(item)).get(0).eventDate()).isEqualTo("2026-07-20");
		item = item.receivedOn("2026-07-15");
		assertThat(found(shipped(item)).get(0).eventDate()).isEqualTo("2026-07-15");
	}

	@Test
	void whatHappensAfterTheAsOfDateIsNotLookedAt() {
		SampleProduct product = shipped(closed("FBA1", 10, 7).receivedOn("2026-10-16"));
		assertThat(found(product)).isEmpty();
		assertThat(product.detect(DiscrepancyType.INBOUND_SHORT, "2026-10-16")).hasSize(1);
	}

	@Test
	void paymentsGoToTheOldestEventFirstAndThenTheSmallestReference() {
		SampleProduct product = shipped(closed("FBA3", 5, 0).receivedOn("2026-09-02"),
				closed("FBA2", 5, 0).receivedOn("2026-09-02"), closed("FBA9", 5, 0).receivedOn("2026-09-01"))
			.reimbursed(paid("2026-09-20", "R1", "Lost_Inbound", 6), paid("2026-09-21", "R2", "MissingFromInbound", 1));
		assertThat(found(product)).extracting(Discrepancy::referenceId, Discrepancy::unitsReimbursed)
			.containsExactlyInAnyOrder(tuple("FBA9", 5), tuple("FBA2", 2), tuple("FBA3", 0));
	}

	@Test
	void aShortageThatIsPaidForStaysAsResolved() {
		SampleProduct product = shipped(closed("FBA1", 5, 3)).reimbursed(paid("2026-09-20", "R1", "Lost_Inbound", 9));
		assertThat(found(product)).singleElement().satisfies((each) -> {
			assertThat(each.unitsReimbursed()).isEqualTo(2);
			assertThat(each.claimableUnits()).isZero();
		});
	}

	@Test
	void whatAReversalTookBackIsNotPaid() {
		SampleProduct product = shipped(closed("FBA1", 5, 3)).reimbursed(paid("2026-09-20", "R1", "Lost_Inbound", 2),
				reversal("2026-09-25", "V1", "R1", -1, 0));
		assertThat(found(product).get(0).unitsReimbursed()).isEqualTo(1);
	}

	@Test
	void aLineForALossInTheWarehousePaysNoShipmentAndTheReverse() {
		SampleProduct product = shipped(closed("FBA1", 5, 3)).ledger(LedgerRow.adjustment("2026-09-01", "M", -2))
			.reimbursed(paid("2026-09-20", "R1", "Lost_Warehouse", 1), paid("2026-09-20", "R2", "Lost_Inbound", 2));
		assertThat(found(product).get(0).unitsReimbursed()).isEqualTo(2);
		assertThat(product.detect(DiscrepancyType.FC_LOST, AS_OF).get(0).unitsReimbursed()).isEqualTo(1);
	}

	@Test
	void skusThatShareTheProductInOneShipmentAreNumberedBySku() {
		assertThat(found(
				shipped(closed("FBA1", 5, 3).sku("b"), closed("FBA1", 5, 4).sku("a"), closed("FBA2", 5, 4).sku("a"))))
			.extracting(Discrepancy::referenceId, Discrepancy::msku, Discrepancy::occurrence)
			.containsExactlyInAnyOrder(tuple("FBA1", "a", 1), tuple("FBA1", "b", 2), tuple("FBA2", "a", 1));
	}

	@Test
	void absurdQuantitiesEndNoRun() {
		assertThat(found(shipped(closed("FBA1", Integer.MAX_VALUE, Integer.MIN_VALUE)))).singleElement()
			.extracting(Discrepancy::units)
			.isEqualTo(Integer.MAX_VALUE);
	}

	private static SampleProduct shipped(InboundItem... items) {
		return new SampleProduct().shipped(Stream.of(items).map(InboundItem::item).toArray(MissingInbound[]::new));
	}

	private static List<Discrepancy> found(SampleProduct product) {
		return product.detect(DiscrepancyType.INBOUND_SHORT, AS_OF);
	}

}
