package com.opsided.sync.console.connection;

import java.util.UUID;

import com.opsided.shared.connection.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What is to be connected.
 *
 * @param provider who it leads to
 * @param region the region of an Amazon account, null for others and if it is known
 * @param country the country whose Seller Central is opened, null likewise
 * @param again the connection that is to be connected again, null for a new one
 */
record ConsentWish(Provider provider, @Nullable String region, @Nullable String country, @Nullable UUID again) {

	/**
	 * Reads what a form says.
	 * @param place region and country with a space between, null for neither
	 */
	static ConsentWish of(Provider provider, @Nullable String place, @Nullable UUID again) {
		String[] parts = (provider == Provider.AMAZON && place != null && again == null) ? place.split(" ", 2)
				: new String[0];
		return new ConsentWish(provider, (parts.length > 0) ? parts[0] : null, (parts.length > 1) ? parts[1] : null,
				again);
	}

}
