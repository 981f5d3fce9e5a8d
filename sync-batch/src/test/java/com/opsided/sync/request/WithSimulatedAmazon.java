package com.opsided.sync.request;

import com.opsided.sync.audit.PlannedFailure;
import com.opsided.sync.audit.TestPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Tests of the platform beside a simulated Amazon that has no faults to begin with. */
abstract class WithSimulatedAmazon {

	static SimulatedAmazon amazon;

	@BeforeAll
	static void startAmazon() {
		TestPlatform.beans();
		amazon = SimulatedAmazon.start();
	}

	@AfterAll
	static void stopAmazon() {
		amazon.close();
	}

	@AfterEach
	void noFaults() {
		amazon.noFaults();
		PlannedFailure.never();
	}

}
