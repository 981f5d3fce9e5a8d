package com.opsided.sync.reseal;

import java.util.function.LongConsumer;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes rows that were sealed anew. A row in which another secret was put meanwhile is
 * left alone: that one is newer.
 */
final class WriteSeals implements ItemWriter<NewSeal> {

	private final LongConsumer progress;

	private long resealed;

	private long overtaken;

	WriteSeals(LongConsumer progress) {
		this.progress = progress;
	}

	@Override
	public void write(Chunk<? extends NewSeal> seals) {
		for (NewSeal seal : seals) {
			if (seal.old().table().reseal(seal.old().row(), seal.secret())) {
				this.resealed++;
			}
			else {
				this.overtaken++;
			}
		}
		this.progress.accept(this.resealed + this.overtaken);
	}

	long resealed() {
		return this.resealed;
	}

	long overtaken() {
		return this.overtaken;
	}

}
