package com.opsided.sync.reseal;

import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SealedRows;
import com.opsided.sync.run.ChunkSteps;
import com.opsided.sync.run.ExecuteAlone;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class ResealConfiguration {

	/**
	 * Needs the keys, which other commands do without. It is no run: it has no account.
	 */
	@Bean
	@Lazy
	ResealSecrets resealSecrets(JobRepository repository, PlatformTransactionManager transactions, JdbcClient jdbc,
			ExecuteAlone execute, ObjectProvider<SealedRows> tables, KeyRing keys,
			@Value("${opsided.reseal.chunk-rows:500}") int chunk) {
		return new ResealSecrets(repository, new ChunkSteps(repository, transactions), execute,
				tables.stream().toList(), keys, new AuditEventTable(jdbc), chunk);
	}

}
