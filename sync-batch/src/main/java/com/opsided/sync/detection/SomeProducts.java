package com.opsided.sync.detection;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Some products of an account, or all of them.
 *
 * @param fnskus the wanted products, null for all
 */
record SomeProducts(@Nullable Collection<String> fnskus) {

	static final SomeProducts ALL = new SomeProducts(null);

	static SomeProducts among(@Nullable Collection<String> fnskus) {
		return new SomeProducts(fnskus);
	}

	/**
	 * Narrows a query by its column {@code fnsku}. Texts of users stand in it as
	 * hexadecimal digits, for COPY takes no parameters.
	 * @param select a query in the order of its FNSKUs
	 * @return the query, with the wanted products only, in the same order
	 */
	String of(String select) {
		if (this.fnskus == null) {
			return select;
		}
		return "select * from (" + select + ") p where p.fnsku = any ("
				+ this.fnskus.stream()
					.map((fnsku) -> "convert_from('\\x%s', 'UTF8')"
						.formatted(HexFormat.of().formatHex(fnsku.getBytes(StandardCharsets.UTF_8))))
					.collect(Collectors.joining(", ", "array[", "]::text[]"))
				+ ")";
	}

}
