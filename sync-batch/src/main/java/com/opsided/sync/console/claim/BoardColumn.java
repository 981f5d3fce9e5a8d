package com.opsided.sync.console.claim;

import java.util.List;

import com.opsided.shared.claim.ClaimColumn;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one state.
 *
 * @param state the state
 * @param claims how many there are
 * @param asked what they ask for, by currency
 * @param paid what was paid for them, by currency; none where nothing was
 * @param cards the first of them by account and deadline
 * @param next where the others are, null if there are none
 */
record BoardColumn(ClaimState state, long claims, List<Money> asked, List<Money> paid, List<BoardCard> cards,
		@Nullable String next) {

	BoardColumn {
		asked = List.copyOf(asked);
		paid = List.copyOf(paid);
		cards = List.copyOf(cards);
	}

	static BoardColumn of(ClaimState state, List<ClaimColumn> sums, List<BoardCard> cards, @Nullable String next) {
		List<ClaimColumn> own = sums.stream().filter((sum) -> sum.state() == state).toList();
		return new BoardColumn(state, own.stream().mapToLong(ClaimColumn::claims).sum(),
				own.stream().filter((sum) -> sum.currency() != null).map((sum) -> money(sum, false)).toList(),
				own.stream()
					.filter((sum) -> sum.currency() != null && sum.paid().signum() != 0)
					.map((sum) -> money(sum, true))
					.toList(),
				cards, next);
	}

	private static Money money(ClaimColumn sum, boolean paid) {
		return new Money(paid ? sum.paid() : sum.asked(), String.valueOf(sum.currency()));
	}

	/** What the state means to a seller. */
	public String hint() {
		return switch (this.state) {
			case DRAFT -> "Too early, or the value is not known yet";
			case READY -> "The window is open: can be filed";
			case FILED -> "With Amazon";
			case PAID -> "All units were paid";
			case PARTIALLY_PAID -> "Some units were paid";
			case DENIED -> "Refused: can be appealed";
			case WITHDRAWN -> "Given up";
			case EXPIRED -> "The window closed before it was filed";
		};
	}

}
