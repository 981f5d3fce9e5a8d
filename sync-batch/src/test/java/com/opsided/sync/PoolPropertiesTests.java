package com.opsided.sync;

import java.time.Duration;

import com.opsided.sync.schedule.NodeProperties;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How many connections there are, and how long a transaction may stand still.
 */
class PoolPropertiesTests {

	private static final NodeProperties COMMAND_LINE = node(false);

	private static final NodeProperties NODE = node(true);

	@Test
	void aCommandLineNeedsFewAndANodeWhatItsThreadsUseAtOnce() {
		assertThat(pool(null).sizeFor(COMMAND_LINE)).isEqualTo(16);
		assertThat(pool(null).sizeFor(NODE)).isEqualTo(7 * 6 + 9 + 6 + 10);
		assertThat(pool(50).sizeFor(NODE)).isEqualTo(50);
	}

	@Test
	void aPoolInWhichThreadsCouldWaitForOneAnotherIsRefused() {
		assertThat(pool(31).sizeFor(NODE)).isEqualTo(31);
		assertThatThrownBy(() -> pool(30).sizeFor(NODE)).hasMessageContaining("opsided.pool.size is 30")
			.hasMessageContaining("at least 31");
	}

	@Test
	void onlyTheTransactionsOfANodeAreEndedWhenTheyStandStill() {
		assertThat(pool(null).idleLimit(NODE)).isEqualTo("; set idle_in_transaction_session_timeout = 60000");
		assertThat(pool(null).idleLimit(COMMAND_LINE)).isEmpty();
	}

	private static PoolProperties pool(Integer size) {
		return new PoolProperties(size, 10, Duration.ofSeconds(60));
	}

	private static NodeProperties node(boolean enabled) {
		return new NodeProperties(enabled, "AUTO", 4, 2, Duration.ofSeconds(5), Duration.ofSeconds(1),
				Duration.ofSeconds(60), Duration.ofSeconds(20));
	}

}
