package com.opsided.shared.amazon;

import java.time.Duration;

/**
 * How a call waits.
 */
@FunctionalInterface
interface Sleep {

	void sleep(Duration time) throws InterruptedException;

}
