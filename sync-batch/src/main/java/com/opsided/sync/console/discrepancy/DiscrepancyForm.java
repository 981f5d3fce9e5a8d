package com.opsided.sync.console.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import com.opsided.shared.discrepancy.DiscrepancyFilter;
import com.opsided.shared.discrepancy.DiscrepancyOrder;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.web.ApiProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list is filtered and sorted by, as it stands in its address. What is null or
 * empty is not asked for; whoever asks for no state at all sees what can be claimed.
 *
 * @param type the type
 * @param state the name of the shown state, {@code ""} for all, null where nothing was
 * asked for
 * @param account the account's number
 * @param sku an FNSKU or MSKU
 * @param closesFrom windows that close on this day or later
 * @param closesTo windows that close on this day or earlier
 * @param minAmount the least claimable amount
 * @param maxAmount the highest claimable amount
 * @param order the order
 */
public record DiscrepancyForm(@Nullable DiscrepancyType type, @Nullable String state, @Nullable Long account,
		@Nullable String sku, @Nullable LocalDate closesFrom, @Nullable LocalDate closesTo,
		@Nullable BigDecimal minAmount, @Nullable BigDecimal maxAmount, @Nullable DiscrepancyOrder order) {

	static final String PATH = "/console/discrepancies";

	/** The order, the next deadline first if none was asked for. */
	public DiscrepancyOrder sorted() {
		return (this.order != null) ? this.order : DiscrepancyOrder.DEADLINE;
	}

	/** The state, null for all. */
	public @Nullable DiscrepancyState shownState() {
		if (this.state == null) {
			return DiscrepancyState.CLAIMABLE;
		}
		try {
			return this.state.isBlank() ? null : DiscrepancyState.valueOf(this.state);
		}
		catch (IllegalArgumentException ex) {
			throw ApiProblem.field("state", "is none that discrepancies have; choose one from the list");
		}
	}

	DiscrepancyFilter filter() {
		String wanted = (this.sku != null) ? this.sku.strip() : "";
		return new DiscrepancyFilter(this.type, shownState(), this.closesFrom, before(), this.minAmount, this.maxAmount,
				wanted.isEmpty() ? null : wanted, null, sorted(), null, 0);
	}

	private @Nullable LocalDate before() {
		if (this.closesTo == null) {
			return null;
		}
		return (this.closesTo.getYear() < 9999) ? this.closesTo.plusDays(1) : this.closesTo;
	}

	/** The address of the same list as a table. */
	public String csvAddress() {
		return address(PATH + ".csv", null, null);
	}

	/** The address of the list after a place. */
	String next(String cursor) {
		return address(PATH, null, cursor);
	}

	/**
	 * Returns the address of the same list sorted by a column, in the order that is of
	 * use first; in the other if the list is in that.
	 * @param column {@code DEADLINE}, {@code AMOUNT} or {@code FOUND}
	 * @return the address
	 */
	public String sort(String column) {
		DiscrepancyOrder first = column.equals("DEADLINE") ? DiscrepancyOrder.DEADLINE : descending(column);
		DiscrepancyOrder other = column.equals("DEADLINE") ? descending(column) : DiscrepancyOrder.valueOf(column);
		return address(PATH, (sorted() == first) ? other : first, null);
	}

	private static DiscrepancyOrder descending(String column) {
		return switch (column) {
			case "AMOUNT" -> DiscrepancyOrder.AMOUNT_HIGHEST;
			case "FOUND" -> DiscrepancyOrder.FOUND_LAST;
			default -> DiscrepancyOrder.DEADLINE_LAST;
		};
	}

	private String address(String path, @Nullable DiscrepancyOrder by, @Nullable String cursor) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		parameters.put("type", this.type);
		parameters.put("state", this.state);
		parameters.put("account", this.account);
		parameters.put("sku", this.sku);
		parameters.put("closesFrom", this.closesFrom);
		parameters.put("closesTo", this.closesTo);
		parameters.put("minAmount", (this.minAmount != null) ? this.minAmount.toPlainString() : null);
		parameters.put("maxAmount", (this.maxAmount != null) ? this.maxAmount.toPlainString() : null);
		parameters.put("order", (by != null) ? by : this.order);
		parameters.put("cursor", cursor);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		parameters.forEach((name, value) -> {
			if (value != null && (!value.toString().isEmpty() || name.equals("state"))) {
				address.queryParam(name, "{" + name + "}");
			}
		});
		return address.encode().buildAndExpand(parameters).toUriString();
	}

	/**
	 * Returns what assistive technology is told of a column.
	 * @param column {@code DEADLINE}, {@code AMOUNT} or {@code FOUND}
	 * @return the value of {@code aria-sort}
	 */
	public String ariaSort(String column) {
		if (sorted() == DiscrepancyOrder.valueOf(column)) {
			return "ascending";
		}
		return (sorted() == descending(column)) ? "descending" : "none";
	}

}
