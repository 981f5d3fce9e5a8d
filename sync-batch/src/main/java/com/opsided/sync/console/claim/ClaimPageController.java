package com.opsided.sync.console.claim;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.FieldError;
import com.opsided.shared.web.ProblemType;
import com.opsided.sync.claim.ClaimDesk;
import com.opsided.sync.claim.FilingPack;
import com.opsided.sync.claim.ReadPack;
import com.opsided.sync.claim.WriteExtract;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A claim with its filing pack, its history, and what can be done with it. */
@ConsoleController
@RequestMapping(BoardFilter.BOARD + "/{id}")
class ClaimPageController {

	private final ClaimDesk desk;

	private final ReadPack packs;

	private final WriteExtract extracts;

	ClaimPageController(ClaimDesk desk, ReadPack packs, WriteExtract extracts) {
		this.desk = desk;
		this.packs = packs;
		this.extracts = extracts;
	}

	@GetMapping
	String claim(ConsoleSession session, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable ClaimState move,
			@RequestParam(required = false) @Nullable String supplier,
			@RequestParam(required = false) @Nullable ClaimState moved, Model model) {
		model.addAttribute("moved", moved);
		return shown(session, this.desk.find(session.caller(), id), supplier, MoveForm.empty(move), model);
	}

	@PostMapping("/move")
	String move(ConsoleSession session, @PathVariable UUID id, @ModelAttribute MoveForm form,
			@RequestParam(defaultValue = "") String back, HttpServletResponse response, Model model) {
		Claim claim = this.desk.find(session.caller(), id);
		try {
			ClaimState now = this.desk.change(session.caller(), id, form.of(claim)).claim().state();
			return "redirect:" + (back.equals("board") ? BoardFilter.BOARD : BoardFilter.BOARD + "/" + id) + "?moved="
					+ now;
		}
		catch (ApiProblem ex) {
			if (ex.type() != ProblemType.INVALID_REQUEST && ex.type() != ProblemType.CONFLICT) {
				throw ex;
			}
			response.setStatus(ex.type().status().value());
			model.addAttribute("problem", ex);
			model.addAttribute("fieldErrors", fieldErrors(ex));
			return shown(session, this.desk.find(session.caller(), id), null, form, model);
		}
	}

	private static Map<String, String> fieldErrors(ApiProblem problem) {
		return problem.errors()
			.stream()
			.collect(Collectors.toMap(FieldError::field, (error) -> String.valueOf(problem.getMessage()),
					(one, other) -> one));
	}

	private String shown(ConsoleSession session, Claim claim, @Nullable String supplier, MoveForm form, Model model) {
		FilingPack pack = this.packs.of(claim, supplier);
		model.addAttribute("details", this.desk.details(session.caller(), claim.id()));
		model.addAttribute("pack", pack);
		model.addAttribute("moves", BoardCard.moves(claim.state()));
		model.addAttribute("form", form);
		model.addAttribute("supplier", supplier);
		return "console/claim/detail";
	}

	@GetMapping("/ledger.csv")
	void ledger(ConsoleSession session, @PathVariable UUID id, HttpServletResponse response)
			throws IOException, SQLException {
		Claim claim = this.desk.find(session.caller(), id);
		this.extracts.write(claim, () -> {
			response.setContentType("text/csv;charset=UTF-8");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger-" + id + ".csv\"");
			return response.getOutputStream();
		});
	}

}
