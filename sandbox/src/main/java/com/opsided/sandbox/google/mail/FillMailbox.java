package com.opsided.sandbox.google.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.google.GoogleUser;
import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.report.ReportFile;

/**
 * Fills a mailbox: always with the same mail for the same user. Amazon's letters tell of
 * what the seller's own reports say; a user without a seller gets made-up ones.
 */
final class FillMailbox {

	private static final int NEWSLETTERS = 120;

	private static final int LETTERS = 50;

	private static final int STREAM = 4711;

	private static final int MADE_UP = 40;

	private final GoogleUser user;

	private final Dice dice;

	private final List<Draft> drafts = new ArrayList<>();

	private final List<SupplierMail.Product> products = new ArrayList<>();

	private FillMailbox(GoogleUser user) {
		this.user = user;
		this.dice = new Dice(user.seed(), STREAM);
	}

	static Mailbox of(GoogleUser user, Sellers sellers) {
		FillMailbox fill = new FillMailbox(user);
		Seller seller = sellers.find(user.sellerId()).orElse(null);
		LocalDate lastDay = (seller != null) ? seller.lastDay() : SimulatedSeller.USUAL_LAST_DAY;
		if (seller != null) {
			Path folder = sellers.folder(seller);
			fill.amazon(SellerPapers.payments(sellers.file(seller, ReportFile.REIMBURSEMENTS)),
					SellerPapers.losses(folder.resolve("truth.csv")));
		}
		else {
			fill.amazon(fill.madeUp(lastDay), List.of());
		}
		fill.everyday(lastDay.atStartOfDay(ZoneOffset.UTC).toInstant());
		return fill.deliver();
	}

	private void amazon(List<PaidLine> payments, List<LossLine> losses) {
		AmazonMail amazon = new AmazonMail(this.dice);
		payments.forEach((line) -> {
			this.drafts.add(amazon.paid(line));
			if (!line.caseId().isEmpty()) {
				this.drafts.add(amazon.closed(line));
			}
		});
		losses.forEach((loss) -> this.drafts.add(amazon.opened(loss)));
		payments
			.forEach((line) -> this.products.add(new SupplierMail.Product(line.sku(), line.fnsku(), line.approved())));
		losses.forEach((loss) -> this.products
			.add(new SupplierMail.Product("", loss.fnsku(), loss.day().atStartOfDay(ZoneOffset.UTC).toInstant())));
	}

	private List<PaidLine> madeUp(LocalDate lastDay) {
		List<PaidLine> lines = new ArrayList<>();
		for (int i = 0; i < MADE_UP; i++) {
			Instant when = lastDay.minusDays(this.dice.between(1, 400)).atTime(9, 0).toInstant(ZoneOffset.UTC);
			int units = this.dice.between(1, 5);
			lines.add(new PaidLine(when, this.dice.digits(11), this.dice.chance(30) ? this.dice.digits(11) : "",
					"Lost_Warehouse", "UD-" + this.dice.code(4), "X00" + this.dice.code(7), "B0" + this.dice.code(8),
					"USD", units + "2.50", String.valueOf(units), "0"));
		}
		return lines;
	}

	private void everyday(Instant last) {
		EverydayMail everyday = new EverydayMail(this.dice);
		for (int i = 0; i < NEWSLETTERS; i++) {
			this.drafts.add(everyday.newsletter(some(last)));
		}
		for (int i = 0; i < LETTERS; i++) {
			this.drafts.add(everyday.letter(some(last)));
		}
		this.drafts.add(everyday.spam(some(last)));
		this.drafts.addAll(OddMail.until(last));
		this.drafts.addAll(new SupplierMail(this.dice).invoices(this.products));
	}

	private Instant some(Instant last) {
		return last.minus(Duration.ofMinutes(this.dice.between(1, 540 * 24 * 60)));
	}

	/** Ids rise with the time, as Gmail's do. */
	private Mailbox deliver() {
		this.drafts.sort(Comparator.comparing(Draft::received));
		Map<String, String> threads = new HashMap<>();
		List<Mail> mails = new ArrayList<>();
		for (int i = 0; i < this.drafts.size(); i++) {
			Draft draft = this.drafts.get(i);
			String id = "%016x".formatted((draft.received().toEpochMilli() << 20) + i);
			String thread = draft.thread().isEmpty() ? id : threads.computeIfAbsent(draft.thread(), (about) -> id);
			mails.add(draft.arrive(id, thread, this.user.email()));
		}
		Collections.reverse(mails);
		return new Mailbox(this.user.email(), mails);
	}

}
