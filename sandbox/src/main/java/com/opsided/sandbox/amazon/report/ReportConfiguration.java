package com.opsided.sandbox.amazon.report;

import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.amazon.store.Memory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The reports.
 */
@Configuration(proxyBeanMethods = false)
@Import({ ReportController.class, ReportListController.class, DocumentController.class, DownloadController.class })
public class ReportConfiguration {

	@Bean
	Reports reports(SandboxClock clock, SandboxOptions options, Memory memory) {
		return new Reports(clock, options, memory);
	}

	@Bean
	ReportFiles reportFiles(Sellers sellers) {
		return new ReportFiles(sellers);
	}

	@Bean
	Documents documents(ReportFiles files, Sellers sellers, Memory memory) {
		return new Documents(files, sellers, memory.folder("documents"));
	}

	@Bean
	Presigned presigned(SandboxClock clock) {
		return new Presigned(clock);
	}

}
