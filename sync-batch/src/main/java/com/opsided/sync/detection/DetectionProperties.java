package com.opsided.sync.detection;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.opsided.shared.discrepancy.LossFamilies;
import com.opsided.shared.discrepancy.LossFamily;
import com.opsided.shared.text.CodeSet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which codes open, close and pay for units, and how long to wait ({@code detection.md}
 * §3, §4). Codes are given in any spelling.
 *
 * @param lostCodes reasons of adjustments that open units as lost
 * @param lostFoundCodes reasons of adjustments that bring lost units back
 * @param lostReasons reasons of reimbursements that pay for lost units
 * @param damagedCodes reasons of adjustments that open units as damaged
 * @param damagedFoundCodes reasons of adjustments that bring damaged units back
 * @param damagedReasons reasons of reimbursements that pay for damaged units
 * @param disposalCodes reasons of adjustments that dispose of units
 * @param reversalReasons reasons of reimbursement lines that take a reimbursement back
 * @param transferPatience how long after its departure a transfer counts as lost
 * @param underpaidFrom the first approval date on which sourcing cost is the measure
 * @param returnedWithin how long before a reversal a find explains it
 * @param inboundReasons reasons of reimbursements that pay for units missing from a
 * shipment to Amazon
 * @param inboundPatience how long after the last receipt a shipment that is still being
 * received counts as short
 * @param returnReasons reasons of reimbursements that pay for units refunded and not
 * returned
 */
@ConfigurationProperties("opsided.detection")
public record DetectionProperties(@DefaultValue( {
		"M", "5" }) Set<String> lostCodes, @DefaultValue({ "F", "N" }) Set<String> lostFoundCodes,
		@DefaultValue({ "lostwarehouse", "warehouselost", "warehouselostmanual" }) Set<String> lostReasons,
		@DefaultValue({ "E", "6", "7" }) Set<String> damagedCodes, @DefaultValue Set<String> damagedFoundCodes,
		@DefaultValue({ "damagedwarehouse", "warehousedamage", "warehousedamageexception" }) Set<String> damagedReasons,
		@DefaultValue("D") Set<String> disposalCodes,
		@DefaultValue({ "reimbursementreversal", "compensatedclawback",
				"missingfrominboundclawback" }) Set<String> reversalReasons,
		@DefaultValue("60d") Period transferPatience, @DefaultValue("2025-03-31") LocalDate underpaidFrom,
		@DefaultValue("60d") Period returnedWithin,
		@DefaultValue({ "lostinbound", "missingfrominbound" }) Set<String> inboundReasons,
		@DefaultValue("45d") Period inboundPatience,
		@DefaultValue({ "customerreturn", "reversalreimbursement" }) Set<String> returnReasons){

	public DetectionProperties {
		lostCodes = CodeSet.of(lostCodes).normalForms();
		lostFoundCodes = CodeSet.of(lostFoundCodes).normalForms();
		lostReasons = CodeSet.of(lostReasons).normalForms();
		damagedCodes = CodeSet.of(damagedCodes).normalForms();
		damagedFoundCodes = CodeSet.of(damagedFoundCodes).normalForms();
		damagedReasons = CodeSet.of(damagedReasons).normalForms();
		disposalCodes = CodeSet.of(disposalCodes).normalForms();
		reversalReasons = CodeSet.of(reversalReasons).normalForms();
		inboundReasons = CodeSet.of(inboundReasons).normalForms();
		returnReasons = CodeSet.of(returnReasons).normalForms();
		requireDisjoint(List.of(lostReasons, damagedReasons, inboundReasons, returnReasons, reversalReasons));
		requireNotNegative("transfer-patience", transferPatience);
		requireNotNegative("inbound-patience", inboundPatience);
		requireNotNegative("returned-within", returnedWithin);
	}

	/**
	 * Returns the two families of losses in a fulfilment centre.
	 * @return the families
	 */
	public LossFamilies families() {
		return new LossFamilies(
				new LossFamily(CodeSet.of(this.lostCodes), CodeSet.of(this.lostFoundCodes),
						CodeSet.of(this.lostReasons)),
				new LossFamily(CodeSet.of(this.damagedCodes), CodeSet.of(this.damagedFoundCodes),
						CodeSet.of(this.damagedReasons)));
	}

	/** A line must not pay twice. */
	private static void requireDisjoint(List<Set<String>> reasons) {
		Set<String> taken = new HashSet<>();
		for (Set<String> each : reasons) {
			for (String reason : each) {
				if (!taken.add(reason)) {
					throw new IllegalArgumentException("opsided.detection has the reason '" + reason
							+ "' for two kinds of reimbursements; a line can pay for one only");
				}
			}
		}
	}

	private static void requireNotNegative(String property, Period period) {
		if (period.isNegative()) {
			throw new IllegalArgumentException(
					"opsided.detection." + property + " cannot be negative, but is " + period);
		}
	}

}
