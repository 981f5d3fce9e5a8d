package com.opsided.shared.postgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlatformTests {

	@ParameterizedTest
	@CsvSource({ "Linux, amd64, false, postgres-linux-x86_64.txz", "Linux, aarch64, false, postgres-linux-arm_64.txz",
			"Linux, amd64, true, postgres-linux-x86_64-alpine_linux.txz",
			"Mac OS X, aarch64, false, postgres-darwin-arm_64.txz",
			"Mac OS X, x86_64, false, postgres-darwin-x86_64.txz",
			"Windows 11, amd64, false, postgres-windows-x86_64.txz" })
	void theArchiveIsNamedAfterTheMachine(String name, String architecture, boolean musl, String archive) {
		assertThat(Platform.of(name, architecture, musl).archive()).isEqualTo(archive);
	}

	@Test
	void aMachineWithoutBinariesIsToldWhatToDo() {
		assertThatExceptionOfType(EmbeddedServerFailed.class)
			.isThrownBy(() -> Platform.of("AIX", "ppc64", false).open())
			.withMessageContainingAll("aix", "ppc64", "DB_HOST");
	}

}
