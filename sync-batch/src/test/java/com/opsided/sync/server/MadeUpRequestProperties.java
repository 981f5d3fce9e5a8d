package com.opsided.sync.server;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.opsided.sandbox.caller.ApiOperation;
import com.opsided.sandbox.caller.MakeUpRequest;
import com.opsided.shared.web.Role;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise P3: whatever the document allows to be sent, and some of what it does not, no
 * answer is a failure of the server, an error is a problem, and what comes back is as the
 * document says. Without a token nothing is answered but what is open.
 */
class MadeUpRequestProperties {

	private static final SellerThings SELLER = SellerThings.make();

	private static final Map<String, String> KNOWN = Map.of("userId", SELLER.user().toString(), "id",
			Long.toString(SELLER.run()), "accountId", Long.toString(SELLER.account()), "job", "inventorySync", "probe",
			"liveness");

	/** Each with the reason. */
	private static final Map<String, String> LEFT_OUT = Map.of("GET /api/v1/jobs/runs/{id}/events",
			"a stream ends only with its run");

	@Property(tries = 400, seed = "20261123", shrinking = ShrinkingMode.OFF)
	void noRequestMakesTheServerFail(@ForAll long seed) {
		Random random = new Random(seed);
		ApiOperation operation = any(random);
		Role role = Role.values()[random.nextInt(Role.values().length)];
		HttpRequest.Builder request = madeUp(operation, random).header("Authorization",
				"Bearer " + ApiServer.token(role, (role == Role.SELLER) ? SELLER.user() : UUID.randomUUID()));
		HttpResponse<String> answer = ApiServer.sendUnchecked(request);
		assertThat(ApiServer.Contract.CHECK.differences(operation, answer)).as(told(answer)).isEmpty();
		assertThat(answer.statusCode()).as(told(answer)).isLessThan(500);
		assertThat(answer.statusCode() == 401 && !operation.isOpen()).as(told(answer)).isFalse();
		assertThat(answer.body()).as(told(answer)).doesNotContain("Exception", "com.opsided", "org.postgresql");
		Statistics.collect(answer.statusCode() / 100);
		Statistics.coverage((share) -> {
			share.check(2).percentage((each) -> each > 10);
			share.check(4).percentage((each) -> each > 10);
		});
	}

	@Property(tries = 150, seed = "20261123", shrinking = ShrinkingMode.OFF)
	void withoutATokenNothingIsAnswered(@ForAll long seed) {
		Random random = new Random(seed);
		ApiOperation operation = any(random);
		HttpResponse<String> answer = ApiServer.sendUnchecked(madeUp(operation, random));
		if (operation.isOpen()) {
			assertThat(ApiServer.Contract.CHECK.differences(operation, answer)).as(told(answer)).isEmpty();
		}
		else {
			// What is no request at all is refused before anybody asks who sent it.
			assertThat(answer.statusCode()).as(told(answer)).isIn(400, 401);
			assertThat(answer.body()).as(told(answer)).doesNotContain("\"items\"", "Exception", "com.opsided");
		}
	}

	private static ApiOperation any(Random random) {
		List<ApiOperation> operations = ApiServer.Contract.DOCUMENT.operations()
			.stream()
			.filter((operation) -> !LEFT_OUT.containsKey(operation.toString()))
			.toList();
		return operations.get(random.nextInt(operations.size()));
	}

	private static HttpRequest.Builder madeUp(ApiOperation operation, Random random) {
		return new MakeUpRequest(ApiServer.Contract.DOCUMENT, KNOWN, random).of(ApiServer.uri("/"), operation);
	}

	private static String told(HttpResponse<String> answer) {
		return answer.request().method() + " " + answer.request().uri() + " " + answer.statusCode() + " "
				+ answer.body();
	}

}
