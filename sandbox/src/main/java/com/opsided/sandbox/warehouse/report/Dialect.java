package com.opsided.sandbox.warehouse.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Region;

/**
 * How this seller's files are written: what Amazon varies from account to account
 * ({@code amazon-fba.md} §0, §4).
 *
 * @param signedOutflows whether the ledger summary writes outflows below 0
 * @param byCenter whether the ledger summary counts by warehouse, not by country
 * @param signedUnreconciled whether the ledger's reconciliation columns carry the sign of
 * the row's quantity
 * @param legacyReport the report that is not in UTF-8
 * @param legacyCharset the charset it is in
 * @param lineEnd LF or CRLF
 * @param finalLineEnd whether the last line ends with one
 * @param nulls whether empty cells of the inventory hold a NUL byte
 * @param decimalComma whether amounts of the reimbursements have a decimal comma
 * @param secondFeeVariant whether the fee preview has its less common columns
 * @param hyphenated whether the storage fees have their old, hyphenated columns
 */
record Dialect(boolean signedOutflows, boolean byCenter, boolean signedUnreconciled, ReportFile legacyReport,
		Charset legacyCharset, String lineEnd, boolean finalLineEnd, boolean nulls, boolean decimalComma,
		boolean secondFeeVariant, boolean hyphenated) {

	private static final List<ReportFile> UNQUOTED = List.of(ReportFile.REIMBURSEMENTS, ReportFile.CUSTOMER_RETURNS,
			ReportFile.MANAGE_FBA_INVENTORY, ReportFile.FEE_PREVIEW, ReportFile.STORAGE_FEES);

	static Dialect of(long seed, Region region) {
		Dice dice = new Dice(seed, -1);
		return new Dialect(dice.chance(50), dice.chance(35), dice.chance(25), dice.pick(UNQUOTED),
				region.legacyCharset(), dice.chance(25) ? "\r\n" : "\n", dice.chance(75), dice.chance(25),
				dice.chance(25) && region == Region.EU, dice.chance(35), dice.chance(30));
	}

	Charset charset(ReportFile file) {
		return (file == this.legacyReport) ? this.legacyCharset : StandardCharsets.UTF_8;
	}

}
