package com.opsided.sandbox.stripe.data;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.opsided.sandbox.stripe.StripeApiException;
import com.opsided.sandbox.stripe.StripeUsers;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stripe's API, as far as reading accounts and balances goes.
 */
@RestController
final class StripeController {

	/** Stripe writes its nulls, and each key on a line of its own. */
	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final AdmitCaller admit;

	private final StripeUsers users;

	private final InstantSource clock;

	private final Map<String, List<BalanceTransaction>> books = new ConcurrentHashMap<>();

	StripeController(AdmitCaller admit, StripeUsers users, InstantSource clock) {
		this.admit = admit;
		this.users = users;
		this.clock = clock;
	}

	@GetMapping("/stripe/v1/account")
	ResponseEntity<String> account(HttpServletRequest call) {
		return answer(200, AccountAnswer.of(this.users.add(this.admit.account(call), null)));
	}

	@GetMapping("/stripe/v1/balance_transactions")
	ResponseEntity<String> list(HttpServletRequest call) {
		List<BalanceTransaction> books = books(this.admit.account(call));
		TransactionFilter filter = new TransactionFilter(call);
		filter.check();
		TransactionPage page = TransactionPage.of(filter.of(books), filter);
		long now = this.clock.instant().getEpochSecond();
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("object", "list");
		answer.put("data", page.items().stream().map((each) -> each.json(now)).toList());
		answer.put("has_more", page.hasMore());
		answer.put("url", "/v1/balance_transactions");
		return answer(200, answer);
	}

	@GetMapping("/stripe/v1/balance_transactions/{id}")
	ResponseEntity<String> one(HttpServletRequest call, @PathVariable String id) {
		return books(this.admit.account(call)).stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.map((each) -> answer(200, each.json(this.clock.instant().getEpochSecond())))
			.orElseThrow(() -> StripeApiException.missing("balance transaction", id, "id"));
	}

	private List<BalanceTransaction> books(String account) {
		return this.books.computeIfAbsent(account, (id) -> KeepBooks.of(this.users.add(id, null)));
	}

	@ExceptionHandler
	ResponseEntity<String> refuse(StripeApiException ex) {
		return answer(ex.status(), ex.body());
	}

	private static ResponseEntity<String> answer(int status, Map<String, Object> body) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body));
	}

}
