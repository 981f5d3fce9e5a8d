package com.opsided.sync.amazon;

import com.opsided.shared.account.Region;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.sync.audit.TestPlatform;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AmazonConfigurationTests {

	/** Nothing is sent: there are no credentials. */
	@Test
	void theCommandLineStartsWithoutCredentialsAndOnlyUseNeedsThem() {
		SellingPartner partner = TestPlatform.bean(SellingPartners.class)
			.of(new AmazonAccount(1, Region.NA, "A1", (id) -> "Atzr|none"));
		AmazonFailure failure = catchThrowableOfType(AmazonFailure.class, () -> partner.report("R1"));
		assertThat(failure.category()).isEqualTo(FailureCategory.CONFIGURATION);
		assertThat(failure.getMessage()).contains("AMAZON_CLIENT_ID");
	}

}
