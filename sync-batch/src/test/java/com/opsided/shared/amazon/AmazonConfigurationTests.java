package com.opsided.shared.amazon;

import javax.sql.DataSource;

import com.opsided.shared.account.Region;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.sync.audit.TestPlatform;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AmazonConfigurationTests {

	/** Nothing is sent: there are no credentials, and nobody listens. */
	@Test
	void theClientIsMadeWithoutCredentialsAndOnlyUseNeedsThem() {
		new ApplicationContextRunner().withUserConfiguration(AmazonConfiguration.class)
			.withBean(DataSource.class, () -> TestPlatform.bean(DataSource.class),
					(definition) -> definition.setDestroyMethodName(""))
			.withPropertyValues("opsided.amazon.endpoint.na=" + TestPlatform.amazonUrl(),
					"opsided.amazon.token-url=" + TestPlatform.amazonUrl() + "/auth/o2/token")
			.run((context) -> {
				SellingPartner partner = context.getBean(SellingPartners.class)
					.of(new AmazonAccount(1, Region.NA, "A1", (id) -> "Atzr|none"));
				AmazonFailure failure = catchThrowableOfType(AmazonFailure.class, () -> partner.report("R1"));
				assertThat(failure.category()).isEqualTo(FailureCategory.CONFIGURATION);
				assertThat(failure.getMessage()).contains("AMAZON_CLIENT_ID");
			});
	}

}
