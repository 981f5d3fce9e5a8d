package com.opsided.sync.console.claim;

import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.claim.Claim;
import com.opsided.sync.claim.ClaimDesk;
import com.opsided.sync.claim.FilingPack;
import com.opsided.sync.claim.ReadPack;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.Htmx;
import com.opsided.sync.console.hub.Hub;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the seller's mailbox has about a claim: invoices, and mails about its case. */
@ConsoleController
@RequestMapping(BoardFilter.BOARD + "/{id}/mail")
class ClaimMailController {

	private final ClaimDesk desk;

	private final ReadPack packs;

	private final AccountTable accounts;

	private final Hub hub;

	ClaimMailController(ClaimDesk desk, ReadPack packs, AccountTable accounts, Hub hub) {
		this.desk = desk;
		this.packs = packs;
		this.accounts = accounts;
		this.hub = hub;
	}

	@GetMapping
	String look(ConsoleSession session, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String supplier,
			@RequestParam(required = false) @Nullable UUID mailbox, HttpServletRequest request, Model model) {
		Claim claim = this.desk.find(session.caller(), id);
		FilingPack pack = this.packs.of(claim, supplier);
		model.addAttribute("pack", pack);
		model.addAttribute("look", new LookForMail(mailbox(session, claim, mailbox)).about(pack, supplier));
		model.addAttribute("supplier", supplier);
		model.addAttribute("mailbox", mailbox);
		return Htmx.view(request, "console/claim/mail", "results");
	}

	@GetMapping("/{mail}")
	String mail(ConsoleSession session, @PathVariable UUID id, @PathVariable String mail,
			@RequestParam(required = false) @Nullable UUID mailbox, Model model) {
		Claim claim = this.desk.find(session.caller(), id);
		model.addAttribute("claim", claim);
		model.addAttribute("mail", mailbox(session, claim, mailbox).read(mail));
		model.addAttribute("mailbox", mailbox);
		return "console/claim/mail-text";
	}

	@GetMapping("/{mail}/attachments/{attachment}")
	void attachment(ConsoleSession session, @PathVariable UUID id, @PathVariable String mail,
			@PathVariable String attachment, @RequestParam(required = false) @Nullable UUID mailbox,
			HttpServletResponse response) {
		Claim claim = this.desk.find(session.caller(), id);
		mailbox(session, claim, mailbox).download(mail, attachment, (headers, content) -> {
			response.setContentType(Optional.ofNullable(headers.getContentType())
				.orElse(MediaType.APPLICATION_OCTET_STREAM)
				.toString());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(headers));
			response.setHeader("X-Content-Type-Options", "nosniff");
			content.transferTo(response.getOutputStream());
		});
	}

	/** Saved, whatever was said. */
	private static String disposition(HttpHeaders headers) {
		String said = Optional.ofNullable(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)).orElse("");
		return said.startsWith("attachment;") ? said
				: ContentDisposition.attachment().filename("attachment").build().toString();
	}

	private SellerMailbox mailbox(ConsoleSession session, Claim claim, @Nullable UUID mailbox) {
		return new SellerMailbox(this.hub, session.accessToken(), this.accounts.ownerOf(claim.account()).orElse(null),
				mailbox);
	}

}
