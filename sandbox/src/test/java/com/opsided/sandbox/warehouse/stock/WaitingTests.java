package com.opsided.sandbox.warehouse.stock;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingTests {

	private final Casualty first = new Casualty(new Unit());

	private final Casualty second = new Casualty(new Unit());

	private final Waiting waiting = new Waiting();

	@Test
	void theUnitThatHasWaitedLongestIsTakenFirst() {
		this.waiting.join(List.of(this.first));
		this.waiting.join(List.of(this.second));
		assertThat(this.waiting.release(1, Fate.PAID)).containsExactly(this.first.unit());
		assertThat(this.first.fate()).isEqualTo(Fate.PAID);
		assertThat(this.second.fate()).isEqualTo(Fate.OPEN);
	}

	@Test
	void nobodyIsTakenTwice() {
		this.waiting.join(List.of(this.first));
		assertThat(this.waiting.release(3, Fate.BACK)).hasSize(1);
		assertThat(this.waiting.release(1, Fate.PAID)).isEmpty();
		assertThat(this.first.fate()).isEqualTo(Fate.BACK);
	}

}
