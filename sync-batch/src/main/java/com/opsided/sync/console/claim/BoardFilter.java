package com.opsided.sync.console.claim;

import java.util.Optional;

import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.sync.claim.ClaimQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which claims the board shows; what is null is not asked for.
 *
 * @param state one state only, as a list
 * @param type the discrepancy's type
 * @param sku an FNSKU or MSKU
 */
record BoardFilter(@Nullable ClaimState state, @Nullable DiscrepancyType type, @Nullable String sku) {

	static final String BOARD = "/console/claims";

	BoardFilter {
		sku = (sku != null && !sku.isBlank()) ? sku.strip() : null;
	}

	ClaimQuery of(ClaimState column) {
		return new ClaimQuery(column, this.type, null, null, this.sku);
	}

	ClaimQuery ofAll() {
		return new ClaimQuery(null, this.type, null, null, this.sku);
	}

	/** Where the claims of a state are listed, null for the board. */
	public String address(@Nullable ClaimState column, @Nullable String cursor) {
		return UriComponentsBuilder.fromPath(BOARD)
			.queryParamIfPresent("state", Optional.ofNullable(column))
			.queryParamIfPresent("type", Optional.ofNullable(this.type))
			.queryParamIfPresent("sku", Optional.ofNullable(this.sku))
			.queryParamIfPresent("cursor", Optional.ofNullable(cursor))
			.encode()
			.build()
			.toUriString();
	}

}
