package com.opsided.sync.runlog;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What looks like a secret is not kept; what does not is. */
class MaskSecretsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '#',
			value = { "token Atzr|IwEBIA_x.y-z ended # token Atzr|*** ended", "ya29.a0AfH-6 # ya29.***",
					"sk_live_51HxAbCdEf # sk_***", "whsec_abcdefgh12345678 # whsec_***", "ops_abcdefgh1234 # ops_***",
					"eyJhbGciOiJI.eyJzdWIi.c2ln # eyJ***",
					"Authorization: Bearer abcdef0123456789 # Authorization: Bearer ***",
					"https://x/y?access_token=abc123&z=1 # https://x/y?access_token=***&z=1",
					"X-Amz-Signature=0a1b2c&X # X-Amz-Signature=***&X", "password: hunter22 # password: ***",
					"{\"client_secret\":\"amzn1.oa2\"} # {\"client_secret\":\"***\"}",
					"jdbc postgresql://opsided:sesame@db/x # jdbc postgresql://opsided:***@db/x" })
	void aSecretIsTakenOut(String text, String kept) {
		assertThat(MaskSecrets.in(text)).isEqualTo(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Step: [loadReports] executed in 33ms", "Asked for a token: the connection has none",
			"https://sellingpartnerapi-na.amazon.com/reports", "12 rows at 10:15:30 were refused: ratio 1//3",
			"the key ring is complete", "basic facts" })
	void whatIsNoneStays(String text) {
		assertThat(MaskSecrets.in(text)).isEqualTo(text);
	}

}
