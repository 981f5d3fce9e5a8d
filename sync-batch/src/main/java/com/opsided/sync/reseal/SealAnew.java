package com.opsided.sync.reseal;

import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SecretPlace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Opens a row and seals it with today's key. What does not open is left as it is. */
final class SealAnew implements ItemProcessor<OldRow, NewSeal> {

	private static final Logger log = LoggerFactory.getLogger(SealAnew.class);

	private final KeyRing keys;

	SealAnew(KeyRing keys) {
		this.keys = keys;
	}

	@Override
	public @Nullable NewSeal process(OldRow old) {
		SecretPlace place = old.row().place();
		try {
			return new NewSeal(old, this.keys.seal(this.keys.open(old.row().secret(), place), place));
		}
		catch (KeyRing.CannotOpen ex) {
			log.warn("A row of {} stays as it is: {}", old.table().table(), ex.getMessage());
			return null;
		}
	}

}
