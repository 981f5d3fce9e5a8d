package com.opsided.shared.server;

import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.CheckKeys;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SealedRows;
import com.opsided.shared.web.WeakSecret;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Stops a start whose keys do not open what is stored, before anybody is served. */
final class CheckSealedRows implements SmartInitializingSingleton {

	private final KeyRing keys;

	private final ObjectProvider<SealedRows> tables;

	CheckSealedRows(KeyRing keys, ObjectProvider<SealedRows> tables) {
		this.keys = keys;
		this.tables = tables;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			Tenant.EVERYBODY.run(() -> CheckKeys.check(this.keys, this.tables.stream().toList()));
		}
		catch (CheckKeys.UnusableKeys ex) {
			throw new WeakSecret(String.valueOf(ex.getMessage()));
		}
	}

}
