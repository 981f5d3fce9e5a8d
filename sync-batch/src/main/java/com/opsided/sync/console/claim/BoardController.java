package com.opsided.sync.console.claim;

import java.util.Arrays;
import java.util.List;

import com.opsided.shared.claim.ClaimColumn;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.web.Page;
import com.opsided.sync.claim.ClaimDesk;
import com.opsided.sync.claim.ClaimItem;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.Htmx;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The claims' life cycle as a board, or those of one state as a list. */
@ConsoleController
class BoardController {

	private static final int CARDS = 10;

	private static final int LISTED = 50;

	private static final List<DiscrepancyType> CLAIMED = Arrays.stream(DiscrepancyType.values())
		.filter((type) -> type != DiscrepancyType.BALANCE_BREAK && type != DiscrepancyType.SNAPSHOT_DRIFT)
		.toList();

	private final ClaimDesk desk;

	BoardController(ClaimDesk desk) {
		this.desk = desk;
	}

	@GetMapping(BoardFilter.BOARD)
	String board(ConsoleSession session, @RequestParam(required = false) @Nullable ClaimState state,
			@RequestParam(required = false) @Nullable DiscrepancyType type,
			@RequestParam(required = false) @Nullable String sku,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable ClaimState moved, HttpServletRequest request, Model model) {
		BoardFilter filter = new BoardFilter(state, type, sku);
		List<ClaimColumn> sums = this.desk.columns(session.caller(), null, filter.ofAll());
		List<BoardColumn> columns = Arrays.stream(ClaimState.values())
			.map((each) -> (state == null || state == each) ? column(session, filter, each, cursor, sums)
					: BoardColumn.of(each, sums, List.of(), null))
			.toList();
		model.addAttribute("filter", filter);
		model.addAttribute("columns", columns);
		model.addAttribute("shown", columns.stream().filter((each) -> state == null || each.state() == state).toList());
		model.addAttribute("claims", sums.stream().mapToLong(ClaimColumn::claims).sum());
		model.addAttribute("types", CLAIMED);
		model.addAttribute("moved", moved);
		return Htmx.view(request, "console/claim/board", "results");
	}

	private BoardColumn column(ConsoleSession session, BoardFilter filter, ClaimState state, @Nullable String cursor,
			List<ClaimColumn> sums) {
		boolean whole = filter.state() == null;
		Page<ClaimItem> page = this.desk.page(session.caller(), null, filter.of(state), whole ? CARDS : LISTED,
				whole ? null : cursor);
		String next = (page.next() == null) ? null : filter.address(state, whole ? null : page.next());
		return BoardColumn.of(state, sums, page.items().stream().map(BoardCard::of).toList(), next);
	}

}
