package com.opsided.sync.privacy;

import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * A table, and how its rows lead to a seller.
 *
 * @param name its name
 * @param rows the condition for a seller's rows, with the places {@code {accounts}},
 * {@code {user}}, {@code {connections}}, {@code {externals}} and {@code {name}}
 * @param columns the columns that may be handed out
 * @param withheld the columns that may not: secrets
 * @param fate what becomes of the rows
 */
public record SellerTable(String name, String rows, List<String> columns, List<String> withheld, Fate fate) {

	public SellerTable {
		columns = List.copyOf(columns);
		withheld = List.copyOf(withheld);
	}

	/**
	 * Returns the condition for one seller. The texts in it are written as literals, for
	 * COPY takes no parameters.
	 * @param seller the seller
	 * @return the condition
	 */
	String of(Seller seller) {
		return this.rows.replace("{accounts}", array(seller.accounts().stream().map(Account::id).toList(), "bigint"))
			.replace("{connections}", array(seller.connections(), "uuid"))
			.replace("{externals}", array(seller.externals(), "text"))
			.replace("{user}", literal(seller.user()) + "::uuid")
			.replace("{name}", literal((seller.user() != null) ? seller.name() : null) + "::text");
	}

	private static String array(List<?> values, String type) {
		return "array[" + String.join(", ", values.stream().map(SellerTable::literal).toList()) + "]::" + type + "[]";
	}

	private static String literal(@Nullable Object value) {
		if (value == null) {
			return "null";
		}
		String text = value.toString();
		if (value instanceof UUID || value instanceof Long) {
			return "'" + text + "'";
		}
		return "'" + text.replace("'", "''") + "'";
	}

	/** What becomes of a seller's rows when he is erased. */
	public enum Fate {

		/** Handed out and deleted. */
		DELETED,
		/** Handed out and deleted at the very end: by these the seller is found again. */
		DELETED_LAST,
		/** Deleted; nothing about a seller is in it that is not elsewhere. */
		ONLY_DELETED,
		/**
		 * Handed out; it is deleted with what Spring Batch or Quartz recorded of a run.
		 */
		DELETED_WITH_RUNS,
		/** Handed out; the rows stay without their texts. */
		FORGETS,
		/**
		 * Handed out; it goes by itself when the provider was told, after days at most.
		 */
		ENDS_BY_ITSELF

	}

}
