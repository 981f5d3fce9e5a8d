package com.opsided.sync.inventory;

import java.time.Clock;
import java.util.Objects;

import javax.sql.DataSource;

import com.opsided.shared.inventory.InventoryPassTable;
import com.opsided.sync.pull.AccountPull;
import com.opsided.sync.pull.ConnectedAccounts;
import com.opsided.sync.pull.PullParameters;
import com.opsided.sync.pull.PullStep;
import com.opsided.sync.pull.PulledAccount;
import com.opsided.sync.pull.ReadPages;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The step that pulls the stock, a page in each chunk.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InventoryProperties.class)
class InventoryPull {

	/** The feed's name. */
	static final String FEED = "inventory";

	@Bean(name = "inventoryAccountPull")
	@Order(10)
	AccountPull inventoryPull(Step pullInventory) {
		return new PullStep(FEED, pullInventory);
	}

	@Bean
	Step pullInventory(ChunkSteps steps, ItemStreamReader<StockPage> stockReader, ItemWriter<StockPage> stockWriter) {
		return steps.<StockPage, StockPage>named("pullInventory", 1).reader(stockReader).writer(stockWriter).build();
	}

	@Bean
	@StepScope
	ItemStreamReader<StockPage> stockReader(@Value("#{stepExecution}") StepExecution step, ConnectedAccounts accounts,
			InventoryPassTable passes, InventoryProperties properties, Clock clock) {
		long account = Objects.requireNonNull(step.getJobParameters().getLong("account"));
		long run = Objects.requireNonNull(step.getJobParameters().getLong("run"));
		PullParameters parameters = PullParameters.of(step.getJobParameters());
		return new ReadPages<>(step, new ReadStock(passes, account, run, () -> {
			PulledAccount pulled = accounts.of(account);
			return new StockQueries(pulled.amazon()::inventorySummaries, pulled.marketplaces(), parameters.skus());
		}, properties.passAttempts(), clock));
	}

	@Bean
	ItemWriter<StockPage> stockWriter(DataSource dataSource, Clock clock) {
		return new WriteStock(dataSource, clock);
	}

	@Bean
	InventoryPassTable inventoryPassTable(JdbcClient jdbc) {
		return new InventoryPassTable(jdbc);
	}

}
