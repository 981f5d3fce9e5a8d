package com.opsided.integration.outbound;

import java.time.Duration;

/** How to wait. */
@FunctionalInterface
interface Sleep {

	void sleep(Duration time) throws InterruptedException;

}
