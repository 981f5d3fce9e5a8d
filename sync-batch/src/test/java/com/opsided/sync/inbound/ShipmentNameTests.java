package com.opsided.sync.inbound;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ShipmentNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "FBA (2/11/20, 11:18 AM) - 1;2020-02-11", "FBA (12/31/26, 1:08 pm) - 12;2026-12-31",
					"FBA (29/06/2020, 04:07) - 1;2020-06-29", "FBA (05/06/2020, 14:07) - 1;2020-06-05",
					"FBA (05/06/2020 14:07)-2;2020-06-05", "FBA STA (12/27/2023 14:34)-LGB8;2023-12-27" })
	void amazonsOwnNamesHoldADay(String name, String day) {
		assertThat(ShipmentName.dayIn(name)).isEqualTo(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Spring stock", "FBA (31/31/2020, 04:07) - 1", "FBA (2/30/20, 11:18 AM) - 1",
			"my FBA (2/11/20, 11:18 AM)", "FBA (2/11/20)" })
	void otherNamesHoldNone(String name) {
		assertThat(ShipmentName.dayIn(name)).isNull();
	}

	@Test
	void theSettingsHaveDefaultsAndRefuseWindowsOfNoLength() {
		assertThat(PullSimulatedShipments.DEFAULTS.farthest()).hasDays(548);
		assertThat(PullSimulatedShipments.DEFAULTS.trailing()).hasDays(14);
		assertThat(PullSimulatedShipments.DEFAULTS.window()).hasDays(30);
		assertThat(PullSimulatedShipments.DEFAULTS.openStatuses()).contains("RECEIVING").doesNotContain("CLOSED");
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> Binder.get(new MockEnvironment().withProperty("opsided.inbound.window", "0s"))
				.bindOrCreate("opsided.inbound", InboundProperties.class));
	}

}
