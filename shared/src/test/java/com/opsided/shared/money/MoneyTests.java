package com.opsided.shared.money;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyTests {

	@Test
	void aReportedAmountNeedsACurrencyToBeMoney() {
		assertThat(Money.ofReported(BigDecimal.ONE, "usd")).isEqualTo(new Money(BigDecimal.ONE, "USD"));
		assertThat(Money.ofReported(BigDecimal.ONE, "")).isNull();
		assertThat(Money.ofReported(BigDecimal.ONE, "USDX")).isNull();
		assertThat(Money.ofReported(null, "USD")).isNull();
	}

}
