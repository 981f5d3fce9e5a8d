package com.opsided.sandbox.stripe.data;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

import com.opsided.sandbox.stripe.StripeApiException;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Which balance transactions a call asks for. A parameter that Stripe does not know is
 * refused, as Stripe does.
 *
 * @param call the call
 */
record TransactionFilter(HttpServletRequest call) {

	private static final Set<String> KNOWN = Set.of("limit", "starting_after", "ending_before", "type", "currency",
			"source", "created", "created[gte]", "created[gt]", "created[lte]", "created[lt]", "expand[]", "expand[0]");

	private static final int USUAL = 10;

	private static final int MOST = 100;

	void check() {
		Collections.list(this.call.getParameterNames())
			.stream()
			.filter((name) -> !KNOWN.contains(name))
			.forEach((name) -> {
				throw StripeApiException.invalid("parameter_unknown", name, "Received unknown parameter: " + name);
			});
	}

	int limit() {
		String text = get("limit");
		if (text.isEmpty()) {
			return USUAL;
		}
		long limit = number("limit", text);
		if (limit < 1 || limit > MOST) {
			throw StripeApiException.invalid("parameter_invalid_integer", "limit",
					(limit < 1) ? "This value must be greater than or equal to 1."
							: "This value must be less than or equal to 100.");
		}
		return (int) limit;
	}

	List<BalanceTransaction> of(List<BalanceTransaction> all) {
		return all.stream().filter(this::takes).toList();
	}

	private boolean takes(BalanceTransaction each) {
		return same("type", each.type()) && same("currency", each.currency())
				&& same("source", String.valueOf(each.source())) && is("created", (edge) -> each.created() == edge)
				&& is("created[gte]", (edge) -> each.created() >= edge)
				&& is("created[gt]", (edge) -> each.created() > edge)
				&& is("created[lte]", (edge) -> each.created() <= edge)
				&& is("created[lt]", (edge) -> each.created() < edge);
	}

	private boolean same(String name, String value) {
		return get(name).isEmpty() || get(name).equals(value);
	}

	private boolean is(String name, LongPredicate condition) {
		String text = get(name);
		return text.isEmpty() || condition.test(number(name, text));
	}

	private static long number(String name, String text) {
		if (!text.matches("-?[0-9]{1,15}")) {
			throw StripeApiException.invalid("parameter_invalid_integer", name, "Invalid integer: " + text);
		}
		return Long.parseLong(text);
	}

	String get(String name) {
		String value = this.call.getParameter(name);
		return (value != null) ? value : "";
	}

}
