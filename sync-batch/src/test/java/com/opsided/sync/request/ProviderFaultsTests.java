package com.opsided.sync.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.chaos.BusinessRows;
import com.opsided.sync.run.ControlRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Amazon can do wrong ends in the rows of a sync without it, or in a run that failed
 * with a sentence and left nothing half-written: it completes when Amazon is well again
 * (promise K7). What a report's own end can be is in {@link PulledReportsTests}.
 */
class ProviderFaultsTests extends WithSimulatedAmazon {

	private static final Map<String, String> WANTED = Map.of("feeds", "ledger,inventory,inbound,finances", "windowDays",
			"60");

	private static final List<String> OPERATIONS = List.of("token", "getMarketplaceParticipations",
			"getInventorySummaries", "getShipments", "getShipmentItemsByShipmentId", "listTransactions", "createReport",
			"getReport", "getReportDocument", "document");

	/** Each time-out takes as long as it says. */
	private static final List<String> SOME_OPERATIONS = List.of("listTransactions", "getReport", "document");

	private static Map<String, String> undisturbed;

	@BeforeAll
	static void syncUndisturbed() {
		ConnectedSeller seller = amazon.seller(41).connected();
		Run run = seller.sync(WANTED);
		assertThat(run.state()).as(run.history().detail()).isEqualTo(RunState.COMPLETED);
		undisturbed = rows(seller);
		for (String table : List.of("ledger", "inventory_item", "inbound_item", "money_movement")) {
			assertThat(undisturbed.get(table)).as(table).doesNotStartWith("0 rows");
		}
	}

	@ParameterizedTest
	@EnumSource
	void aFaultThatHappensOnceToEveryOperationChangesNothing(Passing fault) {
		for (String operation : (fault == Passing.TIME_OUT) ? SOME_OPERATIONS : OPERATIONS) {
			amazon.fault(fault.happening(operation, 1));
		}
		ConnectedSeller seller = amazon.seller(41).connected();
		Run run = seller.sync(WANTED);
		assertThat(run.state()).as(run.history().detail()).isEqualTo(RunState.COMPLETED);
		assertThat(rows(seller)).isEqualTo(undisturbed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			token            | "status": 401                                | AMAZON_CLIENT_ID
			token            | "action": "HUGE_BODY", "bytes": 1073741824   | larger than
			listTransactions | "status": 400                                | the request was refused (status 400)
			listTransactions | "action": "HUGE_BODY", "bytes": 1073741824   | larger than
			getShipments     | "action": "HUGE_BODY", "bytes": 1073741824   | larger than
			getInventorySummaries | "action": "HUGE_BODY", "bytes": 1073741824 | larger than
			createReport     | "status": 400                                | could not be had
			getReport        | "action": "HUGE_BODY", "bytes": 1073741824   | could not be had
			getReportDocument | "action": "HUGE_BODY", "bytes": 1073741824  | could not be had
			document         | "action": "HUGE_BODY", "bytes": 1073741824   | could not be had
			document         | "status": 404                                | could not be had
			""")
	void aFaultThatLastsFailsTheRunWithASentenceAndARestartCompletesIt(String operation, String fault,
			String sentence) {
		amazon.fault("{\"operation\": \"%s\", %s}".formatted(operation, fault));
		failsAndCompletes(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			listTransactions      | "status": 500
			listTransactions      | "status": 429, "headers": {"Retry-After": "600"}
			getShipments          | "action": "RESET"
			getInventorySummaries | "action": "TRUNCATE"
			""")
	void whileAmazonIsDownTheRunWaitsAndSaysForWhatAndThenItGoesOn(String operation, String fault) {
		amazon.fault("{\"operation\": \"%s\", %s}".formatted(operation, fault));
		ConnectedSeller seller = amazon.seller(41).connected();
		Run run = seller.attempt(seller.request(WANTED));
		assertThat(run.state()).as(run.history().detail()).isEqualTo(RunState.WAITING);
		assertThat(run.history().detail()).isEqualTo("Amazon's " + operation + " wants to be asked later");
		assertThat(run.history().wakeAt()).isAfter(Instant.now().minusSeconds(60));
		amazon.noFaults();
		run = seller.finish(run);
		assertThat(run.state()).as(run.history().detail()).isEqualTo(RunState.COMPLETED);
		assertThat(rows(seller)).isEqualTo(undisturbed);
	}

	@ParameterizedTest
	@Tag("chaos")
	@MethodSource("everything")
	void eachFaultOfEachOperationEndsRightOrWithASentence(String operation, Passing fault, int times) {
		amazon.fault(fault.happening(operation, times));
		ConnectedSeller seller = amazon.seller(41).connected();
		Run run = seller.sync(WANTED);
		if (run.state() == RunState.WAITING) {
			assertThat(run.history().detail()).contains("wants to be asked later");
			amazon.noFaults();
			run = seller.finish(run);
		}
		else if (run.state() == RunState.FAILED) {
			assertThat(run.history().detail()).contains(" ").doesNotContain("null");
			amazon.noFaults();
			run = again(seller, run);
		}
		assertThat(run.state()).as(run.history().detail()).isEqualTo(RunState.COMPLETED);
		assertThat(rows(seller)).isEqualTo(undisturbed);
	}

	static Stream<Arguments> everything() {
		return OPERATIONS.stream()
			.flatMap((operation) -> Stream.of(Passing.values())
				.flatMap((fault) -> Stream.of(1, 5).map((times) -> Arguments.of(operation, fault, times))));
	}

	private static void failsAndCompletes(String sentence) {
		ConnectedSeller seller = amazon.seller(41).connected();
		Run run = seller.sync(WANTED);
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.history().detail()).contains(sentence);
		assertThat(halfLoaded(seller)).as("files that count though they failed").isZero();
		amazon.noFaults();
		run = again(seller, run);
		assertThat(run.state()).as(run.history().detail()).isEqualTo(RunState.COMPLETED);
		assertThat(rows(seller)).isEqualTo(undisturbed);
	}

	private static Run again(ConnectedSeller seller, Run run) {
		ConnectedSeller.quotasFill();
		assertThat(TestPlatform.bean(ControlRun.class).restart(run.account(), run.id()).accepted()).isTrue();
		return seller.finish(run);
	}

	private static long halfLoaded(ConnectedSeller seller) {
		return TestPlatform.jdbc().sql("""
				select count(*) from ledger_day d join report_load l using (account, load_id)
				where account = :account and (l.state <> 'LIVE' or l.rows_read <> l.rows_loaded + l.rows_rejected)
				""").param("account", seller.account().id()).query(Long.class).single();
	}

	private static Map<String, String> rows(ConnectedSeller seller) {
		return BusinessRows.of(TestPlatform.jdbc(), seller.account().id());
	}

	/** A fault that passes. */
	enum Passing {

		TOO_MANY_REQUESTS_WITH_SECONDS(() -> "\"status\": 429, \"headers\": {\"Retry-After\": \"1\"}"),
		TOO_MANY_REQUESTS_WITH_A_DATE(() -> "\"status\": 429, \"headers\": {\"Retry-After\": \"%s\"}".formatted(
				DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plusSeconds(30).atZone(ZoneOffset.UTC)))),
		TOO_MANY_REQUESTS_WITHOUT_HEADERS(() -> "\"status\": 429"), INTERNAL_ERROR(() -> "\"status\": 500"),
		UNAVAILABLE(() -> "\"status\": 503"), TIME_OUT(() -> "\"delayMillis\": 4000"),
		RESET(() -> "\"action\": \"RESET\""), TRUNCATED(() -> "\"action\": \"TRUNCATE\"");

		private final Supplier<String> json;

		Passing(Supplier<String> json) {
			this.json = json;
		}

		String happening(String operation, int times) {
			return "{\"operation\": \"%s\", %s, \"times\": %d}".formatted(operation, this.json.get(), times);
		}

	}

}
