package com.opsided.sync.claim;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.web.Role;
import com.opsided.sync.server.ApiServer;
import tools.jackson.databind.JsonNode;

/**
 * A seller who handed in a few report files over HTTP, and whose claims were opened.
 *
 * @param user the seller
 */
public record ClaimedSeller(UUID user) {

	/** The day of a loss whose window is open. */
	public static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(20);

	/** A title that a spreadsheet would take for a formula. */
	public static final String TITLE = "=HYPERLINK(\"\"https://evil.example\"\") a <i>lamp</i> 📦";

	private static final String LEDGER = quoted("Date", "FNSKU", "ASIN", "MSKU", "Title", "Event Type", "Reference ID",
			"Quantity", "Fulfillment Center", "Disposition", "Reason", "Country", "Unreconciled Quantity");

	private static final String REIMBURSEMENTS = String.join("\t", "approval-date", "reimbursement-id", "case-id",
			"amazon-order-id", "reason", "sku", "fnsku", "asin", "product-name", "condition", "currency-unit",
			"amount-per-unit", "amount-total", "quantity-reimbursed-cash", "quantity-reimbursed-inventory",
			"quantity-reimbursed-total", "original-reimbursement-id", "original-reimbursement-type") + "\r\n";

	/** Hands in the files and waits for the claims. */
	public static ClaimedSeller make() {
		ClaimedSeller seller = new ClaimedSeller(UUID.randomUUID());
		StringBuilder ledger = new StringBuilder(LEDGER);
		ledger.append(row("X1", DAY, "Adjustments", "4711", -16, "M", "9"));
		ledger.append(row("X1", DAY.plusDays(2), "Adjustments", "4712", 5, "F", ""));
		ledger.append(row("X1", DAY.plusDays(3), "Shipments", "4713", -2, "", ""));
		ledger.append(row("X1", DAY.minusDays(5), "Adjustments", "4710", 3, "F", ""));
		for (int i = 0; i < 60; i++) {
			ledger.append(row("X2", DAY.plusDays(i % 5), "Adjustments", "52%02d".formatted(i), -1, "M", ""));
		}
		ledger.append(row("X3", DAY, "Adjustments", "6711", -1, "E", ""));
		String paid = REIMBURSEMENTS
				+ String.join("\t", DAY.plusDays(6) + "T08:00:00+00:00", "R1", "12345678901", "", "Lost_Warehouse",
						"sku-X1", "X1", "B0X1", "a lamp", "NewItem", "USD", "10.00", "20.00", "2", "0", "2", "", "")
				+ "\r\n";
		String costs = "fnsku,unit_cost,currency,effective_from\nX1,10.00,USD,2020-01-01\nX2,7.50,USD,2020-01-01\n"
				+ "X3,4.00,USD,2020-01-01\nX4,1.00,EUR,2020-01-01\nX5,1.00,EUR,2020-01-01\n";
		for (int i = 0; i < 4; i++) {
			ledger.append(row("X4", DAY.plusDays(i), "Adjustments", "740" + i, -3, "M", ""));
			ledger.append(row("X5", DAY.plusDays(i), "Adjustments", "750" + i, -3, "M", ""));
		}
		seller.handIn(Map.of("ledger.txt", ledger.toString(), "reimbursements.txt", paid, "costs.csv", costs));
		return seller;
	}

	private static String row(String fnsku, LocalDate day, String type, String reference, int quantity, String reason,
			String unreconciled) {
		return quoted("%02d/%02d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear()), fnsku,
				"B0" + fnsku, "sku-" + fnsku, TITLE, type, reference, Integer.toString(quantity), "LGB3", "SELLABLE",
				reason, "US", unreconciled);
	}

	private static String quoted(String... cells) {
		return '"' + String.join("\"\t\"", cells) + "\"\r\n";
	}

	private void handIn(Map<String, String> files) {
		StringBuilder body = new StringBuilder();
		files.forEach(
				(name, text) -> body.append("--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
					.append(name)
					.append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
					.append(text)
					.append("\r\n"));
		body.append("--edge--\r\n");
		HttpResponse<String> answer = ApiServer.send(ApiServer.request("/api/v1/sync/uploads/" + this.user, token())
			.header("Content-Type", "multipart/form-data; boundary=edge")
			.header("Idempotency-Key", "files")
			.POST(BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.UTF_8))));
		if (answer.statusCode() != 202) {
			throw new AssertionError(answer.body());
		}
		try {
			ApiServer.await("the claims are opened", () -> {
				JsonNode runs = ApiServer.json(ApiServer.get("/api/v1/jobs/runs", token())).path("items");
				for (JsonNode run : runs) {
					if (run.path("state").asString().equals("FAILED")) {
						throw new AssertionError(run.toString());
					}
				}
				return ApiServer.json(ApiServer.get("/api/v1/jobs/runs?job=reconciliation&state=COMPLETED", token()))
					.path("items")
					.size() > 0;
			});
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	public String token() {
		return ApiServer.token(Role.SELLER, this.user);
	}

	/** The id of the claim for a reference id. */
	public String claim(String reference) {
		for (JsonNode item : ApiServer.json(ApiServer.get("/api/v1/claims?limit=200", token())).path("items")) {
			if (item.path("referenceId").asString().equals(reference)) {
				return item.path("id").asString();
			}
		}
		throw new AssertionError("No claim for " + reference);
	}

	/** The filing pack of a claim. */
	public JsonNode pack(String claim) {
		HttpResponse<String> answer = ApiServer.get("/api/v1/claims/" + claim + "/pack", token());
		if (answer.statusCode() != 200) {
			throw new AssertionError(answer.body());
		}
		return ApiServer.json(answer);
	}

	/** Changes a claim over the API. */
	public HttpResponse<String> patch(String claim, String body) {
		return ApiServer.call("PATCH", "/api/v1/claims/" + claim, token(), body);
	}

}
