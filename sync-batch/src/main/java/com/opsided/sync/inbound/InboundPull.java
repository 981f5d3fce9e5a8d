package com.opsided.sync.inbound;

import java.time.Clock;

import javax.sql.DataSource;

import com.opsided.shared.pull.PullMarkTable;
import com.opsided.shared.amazon.SellingPartner;
import com.opsided.sync.pull.AccountPull;
import com.opsided.sync.pull.ConnectedAccounts;
import com.opsided.sync.pull.PullStep;
import com.opsided.sync.pull.PulledAccount;
import com.opsided.sync.pull.ReadPages;
import com.opsided.sync.pull.TimeWindows;
import com.opsided.sync.run.ChunkSteps;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The step that pulls the shipments to Amazon.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboundProperties.class)
class InboundPull {

	/** The feed's name. */
	static final String FEED = "inbound";

	@Bean(name = "inboundAccountPull")
	@Order(20)
	AccountPull inboundPull(Step pullInbound) {
		return new PullStep(FEED, pullInbound);
	}

	@Bean
	Step pullInbound(ChunkSteps steps, ItemStreamReader<ShipmentBatch> shipmentReader,
			ItemWriter<ShipmentBatch> shipmentWriter) {
		return steps.<ShipmentBatch, ShipmentBatch>named("pullInbound", 1)
			.reader(shipmentReader)
			.writer(shipmentWriter)
			.build();
	}

	@Bean
	@StepScope
	ItemStreamReader<ShipmentBatch> shipmentReader(@Value("#{stepExecution}") StepExecution step,
			ConnectedAccounts accounts, PullMarkTable marks, InboundProperties properties, Clock clock) {
		TimeWindows windows = TimeWindows.of(step, marks, FEED, properties::reach);
		return new ReadPages<>(step, new ReadShipments(windows, () -> source(accounts.of(windows.account())),
				properties.openStatuses(), clock));
	}

	private static ShipmentSource source(PulledAccount account) {
		SellingPartner amazon = account.amazon();
		return new ShipmentSource(amazon::shipments, amazon::shipmentItems, amazon::shipmentItems,
				account.marketplaces());
	}

	@Bean
	@StepScope
	ItemWriter<ShipmentBatch> shipmentWriter(@Value("#{jobParameters['account']}") long account, DataSource dataSource,
			PullMarkTable marks, Clock clock) {
		return new WriteShipments(dataSource, marks, account, clock);
	}

}
