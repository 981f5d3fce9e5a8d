package com.opsided.sync.detection;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DetectionPropertiesTests {

	@Test
	void theDefaultsAreThoseOfTheRules() {
		assertThat(bind(new MockEnvironment())).isEqualTo(new DetectionProperties(Set.of("m", "5"), Set.of("f", "n"),
				Set.of("lostwarehouse", "warehouselost", "warehouselostmanual"), Set.of("e", "6", "7"), Set.of(),
				Set.of("damagedwarehouse", "warehousedamage", "warehousedamageexception"), Set.of("d"),
				Set.of("reimbursementreversal", "compensatedclawback", "missingfrominboundclawback"), Period.ofDays(60),
				LocalDate.of(2025, 3, 31), Period.ofDays(60), Set.of("lostinbound", "missingfrominbound"),
				Period.ofDays(45), Set.of("customerreturn", "reversalreimbursement")));
	}

	@Test
	void everyPropertyCanBeSet() {
		MockEnvironment environment = new MockEnvironment().withProperty("opsided.detection.lost-codes", "M, 5, O")
			.withProperty("opsided.detection.lost-found-codes", "F")
			.withProperty("opsided.detection.lost-reasons", "Lost_Warehouse")
			.withProperty("opsided.detection.damaged-codes", "E,H,K,U")
			.withProperty("opsided.detection.damaged-found-codes", "N")
			.withProperty("opsided.detection.damaged-reasons", "Damaged_Warehouse")
			.withProperty("opsided.detection.disposal-codes", "D,G")
			.withProperty("opsided.detection.reversal-reasons", "Reimbursement_Reversal")
			.withProperty("opsided.detection.transfer-patience", "30d")
			.withProperty("opsided.detection.underpaid-from", "2025-01-01")
			.withProperty("opsided.detection.returned-within", "45")
			.withProperty("opsided.detection.inbound-reasons", "Lost_Inbound")
			.withProperty("opsided.detection.inbound-patience", "30d")
			.withProperty("opsided.detection.return-reasons", "CustomerReturn");
		assertThat(bind(environment)).isEqualTo(new DetectionProperties(Set.of("m", "5", "o"), Set.of("f"),
				Set.of("lostwarehouse"), Set.of("e", "h", "k", "u"), Set.of("n"), Set.of("damagedwarehouse"),
				Set.of("d", "g"), Set.of("reimbursementreversal"), Period.ofDays(30), LocalDate.of(2025, 1, 1),
				Period.ofDays(45), Set.of("lostinbound"), Period.ofDays(30), Set.of("customerreturn")));
	}

	@Test
	void aNegativePeriodIsRefused() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind(new MockEnvironment().withProperty("opsided.detection.transfer-patience", "-1d")))
			.havingRootCause()
			.withMessageContaining("transfer-patience cannot be negative");
	}

	@Test
	void aReasonThatWouldPayTwiceIsRefused() {
		assertThatExceptionOfType(BindException.class).isThrownBy(
				() -> bind(new MockEnvironment().withProperty("opsided.detection.return-reasons", "Lost_Warehouse")))
			.havingRootCause()
			.withMessageContaining("'lostwarehouse' for two kinds");
	}

	@Test
	void aCodeOfPunctuationIsRefused() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind(new MockEnvironment().withProperty("opsided.detection.lost-codes", "M,-")))
			.havingRootCause()
			.withMessageContaining("letter or digit");
	}

	private static DetectionProperties bind(MockEnvironment environment) {
		return Binder.get(environment).bindOrCreate("opsided.detection", DetectionProperties.class);
	}

}
