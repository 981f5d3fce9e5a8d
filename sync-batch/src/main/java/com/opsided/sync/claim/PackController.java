package com.opsided.sync.claim;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is needed to raise a claim in Seller Central. */
@ApiController
@RequestMapping("/api/v1/claims/{id}")
class PackController {

	private final ClaimDesk desk;

	private final ReadPack packs;

	private final WriteExtract extracts;

	PackController(ClaimDesk desk, ReadPack packs, WriteExtract extracts) {
		this.desk = desk;
		this.packs = packs;
		this.extracts = extracts;
	}

	@GetMapping("/pack")
	@Operation(
			summary = "A claim's filing pack: facts, the text for Seller Central, its evidence, what to look for in mails")
	FilingPack pack(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String supplier) {
		return this.packs.of(this.desk.find(caller, id), supplier);
	}

	@GetMapping(path = "/ledger.csv", produces = "text/csv")
	@Operation(summary = "The ledger rows a claim rests on, as CSV")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	void ledger(Caller caller, @PathVariable UUID id, HttpServletResponse response) throws IOException, SQLException {
		Claim claim = this.desk.find(caller, id);
		this.extracts.write(claim, () -> {
			response.setContentType("text/csv;charset=UTF-8");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger-" + id + ".csv\"");
			return response.getOutputStream();
		});
	}

}
