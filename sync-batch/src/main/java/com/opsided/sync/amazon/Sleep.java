package com.opsided.sync.amazon;

import java.time.Duration;

/**
 * How a call waits.
 */
@FunctionalInterface
interface Sleep {

	void sleep(Duration time) throws InterruptedException;

}
