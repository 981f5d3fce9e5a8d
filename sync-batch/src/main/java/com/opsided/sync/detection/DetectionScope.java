package com.opsided.sync.detection;

import java.time.LocalDate;

import com.opsided.shared.account.Region;
import com.opsided.shared.cost.SourcingCosts;

/**
 * What holds for every product of one account in one run of detection.
 *
 * @param asOf the day the rules are evaluated for; nothing after it is looked at
 * @param region the account's region
 * @param removalReportLoaded whether a removal order report was ever loaded for the
 * account: without one, disposals cannot be judged
 * @param returnReportLoaded whether a report of customer returns was ever loaded for the
 * account: without one, refunds cannot be judged
 * @param costs the seller's sourcing costs
 */
public record DetectionScope(LocalDate asOf, Region region, boolean removalReportLoaded, boolean returnReportLoaded,
		SourcingCosts costs) {

}
