package com.opsided.sync.report;

import com.opsided.shared.report.ReportLoad;

/**
 * A report file together with its load and the feed that takes it.
 *
 * @param file the file, recognised
 * @param load its load
 * @param feed the feed of its kind
 */
public record FileToLoad(ReportFile file, ReportLoad load, ReportFeed feed) {

}
