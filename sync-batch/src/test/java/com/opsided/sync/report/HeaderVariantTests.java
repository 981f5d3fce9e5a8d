package com.opsided.sync.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.opsided.shared.report.ReportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The headers of {@code amazon-fba.md} §4 and §6.3, word for word.
 */
class HeaderVariantTests {

	private static final String MYI_18 = "sku fnsku asin product-name condition your-price mfn-listing-exists "
			+ "mfn-fulfillable-quantity afn-listing-exists afn-warehouse-quantity afn-fulfillable-quantity "
			+ "afn-unsellable-quantity afn-reserved-quantity afn-total-quantity per-unit-volume "
			+ "afn-inbound-working-quantity afn-inbound-shipped-quantity afn-inbound-receiving-quantity";

	private static final String MYI_DISPLAY = "Merchant SKU,Fulfilment Network SKU,ASIN,Title,Condition,Price,"
			+ "MFN Listing Exists,MFN Fulfillable Qty,AFN Listing Exists,AFN Warehouse Qty,AFN Fulfillable Qty,"
			+ "AFN Unsellable Qty,AFN Encumbered Qty,AFN Total Qty,Volume,AFN Inbound Working Qty,"
			+ "AFN Inbound Shipped Qty,AFN Inbound Receiving Qty";

	private static final String LEDGER = "Date,FNSKU,ASIN,MSKU,Title,Event Type,Reference ID,Quantity,"
			+ "Fulfillment Center,Disposition,Reason,Country";

	private static final String SUMMARY = "Date,FNSKU,ASIN,MSKU,Title,Disposition,Starting Warehouse Balance,"
			+ "In Transit Between Warehouses,Receipts,Customer Shipments,Customer Returns,Vendor Returns,"
			+ "Warehouse Transfer In/Out,Found,Lost,Damaged,Disposed,Other Events,Ending Warehouse Balance,"
			+ "Unknown Events,Location";

	private static final String REIMBURSEMENTS = "approval-date reimbursement-id case-id amazon-order-id reason sku "
			+ "fnsku asin product-name condition currency-unit amount-per-unit amount-total quantity-reimbursed-cash "
			+ "quantity-reimbursed-inventory quantity-reimbursed-total original-reimbursement-id "
			+ "original-reimbursement-type";

	private static final String RETURNS = "return-date order-id sku asin fnsku product-name quantity "
			+ "fulfillment-center-id detailed-disposition reason status";

	private static final String REMOVAL_ORDERS = "request-date order-id order-type service-speed order-status "
			+ "last-updated-date sku fnsku disposition requested-quantity cancelled-quantity disposed-quantity "
			+ "shipped-quantity in-process-quantity removal-fee currency";

	private static final String REMOVAL_SHIPMENTS = "request-date order-id shipment-date sku fnsku disposition "
			+ "shipped-quantity carrier tracking-number removal-order-type";

	private static final String SIDES = " longest-side median-side shortest-side length-and-girth unit-of-dimension "
			+ "item-package-weight unit-of-weight ";

	private static final String FEES_EU = "sku fnsku asin product-name product-group brand fulfilled-by "
			+ "has-local-inventory your-price sales-price" + SIDES + "product-size-weight-band currency "
			+ "estimated-fee-total estimated-referral-fee-per-unit estimated-variable-closing-fee "
			+ "expected-domestic-fulfilment-fee-per-unit expected-efn-fulfilment-fee-per-unit-uk "
			+ "expected-efn-fulfilment-fee-per-unit-de expected-efn-fulfilment-fee-per-unit-fr "
			+ "expected-efn-fulfilment-fee-per-unit-it expected-efn-fulfilment-fee-per-unit-es "
			+ "expected-efn-fulfilment-fee-per-unit-se";

	private static final String FEES_NA = tabs("sku fnsku asin amazon-store product-name product-group brand "
			+ "fulfilled-by your-price sales-price" + SIDES + "product-size-tier currency estimated-fee-total "
			+ "estimated-referral-fee-per-unit estimated-variable-closing-fee estimated-order-handling-fee-per-order "
			+ "estimated-pick-pack-fee-per-unit estimated-weight-handling-fee-per-unit "
			+ "expected-fulfillment-fee-per-unit")
			+ "\testimated-future-fee (Current Selling on Amazon + Future Fulfillment fees)\t"
			+ tabs("estimated-future-order-handling-fee-per-order estimated-future-pick-pack-fee-per-unit "
					+ "estimated-future-weight-handling-fee-per-unit expected-future-fulfillment-fee-per-unit");

	private static final String STORAGE_27 = "asin fnsku product_name fulfillment_center country_code longest_side "
			+ "median_side shortest_side measurement_units weight weight_units item_volume volume_units "
			+ "product_size_tier average_quantity_on_hand average_quantity_pending_removal "
			+ "estimated_total_item_volume month_of_charge storage_rate currency estimated_monthly_storage_fee "
			+ "dangerous_goods_storage_type eligible_for_inventory_discount qualifies_for_inventory_discount "
			+ "total_incentive_fee_amount breakdown_incentive_fee_amount average_quantity_customer_orders";

	private static final String STORAGE_34 = "sku " + STORAGE_27.replace("asin ", "").replace("storage_rate ", "")
			+ " storage_utilization_ratio storage_utilization_ratio_units base_rate utilization_surcharge_rate "
			+ "avg_qty_for_sus est_vol_for_sus est_base_msf est_sus";

	private static final String STORAGE_21 = STORAGE_27.substring(0, STORAGE_27.indexOf(" dangerous"))
		.replace('_', '-');

	private static final String OWN_COSTS = "unit_cost,currency,effective_from";

	private static final String AMAZON_COSTS = "Asin,Fnsku,Amazon Estimated Cost,Latest Approved Cost,"
			+ "Source of Latest Approved Cost,Currency,Date of Last Updated Cost,Seller New Cost";

	static Stream<Arguments> headers() {
		return Stream.of(arguments(18, ReportKind.MANAGE_INVENTORY, tabs(MYI_18)),
				arguments(19, ReportKind.MANAGE_INVENTORY, tabs(MYI_18 + " afn-researching-quantity")),
				arguments(21, ReportKind.MANAGE_INVENTORY,
						tabs(MYI_18
								+ " afn-researching-quantity afn-reserved-future-supply afn-future-supply-buyable")),
				arguments(22, ReportKind.MANAGE_INVENTORY, tabs(MYI_18
						+ " afn-researching-quantity afn-reserved-future-supply afn-future-supply-buyable store")),
				arguments(18, ReportKind.MANAGE_INVENTORY, MYI_DISPLAY),
				arguments(18, ReportKind.MANAGE_INVENTORY, MYI_DISPLAY.replace(',', '\t')),
				arguments(18, ReportKind.MANAGE_INVENTORY, MYI_DISPLAY.replace("Fulfilment", "Fulfillment")),
				arguments(12, ReportKind.LEDGER_DETAIL, quoted(LEDGER, '\t')),
				arguments(14, ReportKind.LEDGER_DETAIL,
						quoted(LEDGER + ",Reconciled Quantity,Unreconciled Quantity", '\t')),
				arguments(16, ReportKind.LEDGER_DETAIL,
						quoted(LEDGER + ",Reconciled Quantity,Unreconciled Quantity,Date and Time,Store", '\t')),
				arguments(14, ReportKind.LEDGER_DETAIL, quoted(LEDGER + ",Date and Time,Store", ',')),
				arguments(13, ReportKind.LEDGER_DETAIL, LEDGER.replace(',', ';') + ";Store"),
				arguments(22, ReportKind.LEDGER_SUMMARY, quoted(SUMMARY + ",Store", '\t')),
				arguments(21, ReportKind.LEDGER_SUMMARY, quoted(SUMMARY, ',')),
				arguments(18, ReportKind.REIMBURSEMENTS, tabs(REIMBURSEMENTS)),
				arguments(18, ReportKind.REIMBURSEMENTS, REIMBURSEMENTS.replace(' ', ',')),
				arguments(11, ReportKind.CUSTOMER_RETURNS, tabs(RETURNS)),
				arguments(13, ReportKind.CUSTOMER_RETURNS, tabs(RETURNS + " license-plate-number customer-comments")),
				arguments(16, ReportKind.REMOVAL_ORDERS, tabs(REMOVAL_ORDERS)),
				arguments(16, ReportKind.REMOVAL_ORDERS, tabs(REMOVAL_ORDERS.replace("service-speed", "order-source"))),
				arguments(10, ReportKind.REMOVAL_SHIPMENTS, tabs(REMOVAL_SHIPMENTS)),
				arguments(29, ReportKind.FEE_PREVIEW, tabs(FEES_EU)), arguments(31, ReportKind.FEE_PREVIEW, FEES_NA),
				arguments(31, ReportKind.FEE_PREVIEW, FEES_NA.replace("product-group", "has-local-inventory")),
				arguments(27, ReportKind.STORAGE_FEES, tabs(STORAGE_27)),
				arguments(34, ReportKind.STORAGE_FEES, tabs(STORAGE_34)),
				arguments(21, ReportKind.STORAGE_FEES, tabs(STORAGE_21)),
				arguments(20, ReportKind.STORAGE_FEES, tabs(STORAGE_21.replace("product-size-tier ", ""))),
				arguments(4, ReportKind.SOURCING_COSTS, "fnsku," + OWN_COSTS),
				arguments(4, ReportKind.SOURCING_COSTS, "msku," + OWN_COSTS),
				arguments(5, ReportKind.SOURCING_COSTS, "fnsku;msku;" + OWN_COSTS.replace(',', ';')),
				arguments(8, ReportKind.SOURCING_COSTS, AMAZON_COSTS));
	}

	@ParameterizedTest(name = "{1} with {0} columns: {2}")
	@MethodSource("headers")
	void everyVariantIsRecognisedAsAWhole(int columns, ReportKind kind, String header) throws UnreadableReport {
		ReportFile report = Sources.inspect(header + "\n");
		assertThat(report.kind()).isEqualTo(kind);
		assertThat(report.header()).hasSize(columns);
		assertThat(report.unknownColumns()).isEmpty();
		assertThat(report.fields()).filteredOn((field) -> field >= 0).hasSize(columns).doesNotHaveDuplicates();
	}

	@ParameterizedTest(name = "{1} with {0} columns")
	@MethodSource("headers")
	void theOrderOfColumnsDoesNotMatter(int columns, ReportKind kind, String header) throws UnreadableReport {
		ReportFile report = Sources.inspect(header);
		List<String> names = new ArrayList<>(report.header());
		Collections.shuffle(names, new Random(columns));
		ReportFile shuffled = Sources.inspect(String.join("\t", names));
		assertThat(shuffled.kind()).isEqualTo(kind);
		for (int i = 0; i < report.fields().size(); i++) {
			assertThat(name(shuffled, i)).isEqualTo(name(report, i));
		}
	}

	@Test
	void repeatedNamelessAndUnknownColumnsArePutUpWith() throws UnreadableReport {
		ReportFile report = Sources.inspect(tabs(REIMBURSEMENTS + " sku New-Column") + "\t\t\n");
		assertThat(report.kind()).isEqualTo(ReportKind.REIMBURSEMENTS);
		assertThat(report.field("sku")).isEqualTo(5);
		assertThat(report.unknownColumns()).containsExactly("New-Column");
	}

	@Test
	void otherReportsOfAmazonAreNotTakenForOurs() {
		for (String header : List.of(
				"sku fnsku asin product-name reserved_qty reserved_customerorders "
						+ "reserved_fc-transfers reserved_fc-processing program",
				"primary-action date-stranded Date-to-take-auto-removal status-primary status-secondary error-message "
						+ "stranded-reason asin sku fnsku product-name condition fulfilled-by fulfillable-qty "
						+ "your-price unfulfillable-qty reserved-quantity inbound-shipped-qty",
				"adjusted-date transaction-item-id fnsku sku product-name fulfillment-center-id quantity reason "
						+ "disposition reconciled unreconciled",
				"settlement-id settlement-start-date settlement-end-date deposit-date total-amount currency "
						+ "transaction-type order-id merchant-order-id adjustment-id shipment-id")) {
			assertThat(InspectReportTests.refusal(Sources.of(tabs(header)))).extracting(UnreadableReport::category)
				.isEqualTo(UnreadableReport.Category.UNKNOWN_HEADER);
		}
	}

	private static String name(ReportFile report, int column) {
		int field = report.fields().get(column);
		return (field >= 0) ? report.header().get(field) : "";
	}

	private static String tabs(String header) {
		return header.replace(' ', '\t');
	}

	private static String quoted(String header, char separator) {
		return '"' + header.replace(",", "\"" + separator + "\"") + '"';
	}

}
