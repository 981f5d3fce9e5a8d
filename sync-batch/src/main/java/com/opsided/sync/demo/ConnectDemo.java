package com.opsided.sync.demo;

import java.io.IOException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Connects the demo's seller: by the consent of a user where integration-api runs, else,
 * and where the seller was connected before there were users, by itself.
 */
final class ConnectDemo {

	private final ConnectSeller itself;

	private final String providers;

	private final Consumer<String> tell;

	ConnectDemo(ConnectSeller itself, String providers, Consumer<String> tell) {
		this.itself = itself;
		this.providers = providers;
		this.tell = tell;
	}

	/**
	 * Connects the seller, or finds that it is connected.
	 * @param seller the seller
	 * @param hub integration-api, null if it does not run
	 * @return the user and the account
	 * @throws IOException if a provider or integration-api refuses
	 */
	Connected connect(DemoSeller seller, @Nullable DemoHub hub) throws IOException, InterruptedException {
		Connected before = this.itself.found(seller).orElse(null);
		if (before != null && !before.userId().equals(seller.userId())) {
			return (hub != null) ? byConsent(seller, hub) : before;
		}
		if (hub == null) {
			return byItself(seller);
		}
		if (before == null) {
			return byConsent(seller, hub);
		}
		this.tell.accept("This seller was connected before the demo had users; only the administrator sees it");
		hub.seller();
		return byItself(seller);
	}

	private Connected byConsent(DemoSeller seller, DemoHub hub) throws IOException, InterruptedException {
		return new ConsentBySandbox(hub.seller(), hub.address(), this.providers).connect(seller);
	}

	private Connected byItself(DemoSeller seller) {
		return new Connected(seller.userId(), this.itself.connect(seller).id());
	}

}
