package com.opsided.sync.server;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.claim.ClaimSumTable;
import com.opsided.shared.discrepancy.DiscrepancySumTable;
import com.opsided.shared.web.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A seller whose current detection is written row by row. */
public final class OwnedLosses {

	private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

	private final UUID user;

	private final Account account;

	private int number;

	public OwnedLosses() {
		this(UUID.randomUUID());
	}

	/** Another account of a user. */
	public OwnedLosses(UUID user) {
		this.user = user;
		this.account = ApiServer.bean(AccountTable.class).open("of " + UUID.randomUUID(), Region.NA);
		ApiServer.bean(AccountTable.class).own(this.account, user);
		jdbc().sql(
				"insert into detection (account, detection_id, as_of, inputs, state) values (:account, 1, :today, 'x', 'CURRENT')")
			.param("account", this.account.id())
			.param("today", TODAY)
			.update();
	}

	public static JdbcClient jdbc() {
		return ApiServer.bean(JdbcClient.class);
	}

	public UUID user() {
		return this.user;
	}

	public Account account() {
		return this.account;
	}

	public String token() {
		return ApiServer.token(Role.SELLER, this.user);
	}

	/** A lost product whose window is open, with its claim. */
	public UUID claimable(String fnsku, String amount, int closesIn) {
		UUID loss = loss(new Loss("FC_LOST", fnsku, "R" + this.number, "CLAIMABLE", amount, "USD", closesIn));
		claim(loss, "READY", amount, null);
		return loss;
	}

	/** A discrepancy without a claim. */
	public UUID loss(Loss loss) {
		UUID id = UUID.randomUUID();
		this.number++;
		LocalDate closes = TODAY.plusDays(loss.closesIn());
		jdbc()
			.sql("""
					insert into discrepancy (account, detection_id, number, type, standing, fnsku, msku, asin, title, reference_id,
					    occurrence, event_date, fulfillment_center, disposition, reason, units, units_found, units_reimbursed,
					    amazon_unreconciled)
					values (:account, 1, :number, :type, case :state when 'NEEDS_DATA' then 'NEEDS_DATA'
					        when 'INFORMATIONAL' then 'INFORMATIONAL' else 'CLAIM' end, :fnsku, 'sku ' || :fnsku, 'B0', 'a lamp',
					    :reference, 1, :event, 'LGB3', 'SELLABLE', 'M', 4, case :state when 'RESOLVED' then 4 else 1 end, 0, null)
					""")
			.param("account", this.account.id())
			.param("number", this.number)
			.param("type", loss.type())
			.param("state", loss.state())
			.param("fnsku", loss.fnsku())
			.param("reference", loss.reference())
			.param("event", closes.minusDays(60))
			.update();
		BigDecimal amount = (loss.amount() != null) ? new BigDecimal(loss.amount()) : null;
		jdbc()
			.sql("""
					insert into assessment (account, detection_id, number, claimable_units, unit_value, currency, claimable_amount,
					    value_basis, state, window_opens, window_closes, policy_verified, loss)
					values (:account, 1, :number, case when :state in ('WAITING', 'CLAIMABLE', 'EXPIRED') then 3 else 0 end,
					    cast(:amount as numeric) / 3, :currency, :amount,
					    case when cast(:currency as text) is null then 'UNKNOWN' else 'SOURCING_COST' end, :state, :opens, :closes, true, :loss)
					""")
			.param("account", this.account.id())
			.param("number", this.number)
			.param("state", loss.state())
			.param("amount", amount)
			.param("currency", (amount != null) ? loss.currency() : null)
			.param("opens", closes.minusDays(55))
			.param("closes", closes)
			.param("loss", id)
			.update();
		jdbc()
			.sql("""
					insert into discrepancy_listing (account, detection_id, number, loss, type, base_state, state, severity, ignored,
					    note, closes, fnsku, msku, claimable_amount, currency, found_on)
					values (:account, 1, :number, :loss, :type, :state, :state, 'LOW', false, '', :closes, :fnsku, 'sku ' || :fnsku,
					    :amount, :currency, :found)
					""")
			.param("account", this.account.id())
			.param("number", this.number)
			.param("loss", id)
			.param("type", loss.type())
			.param("state", loss.state())
			.param("closes", closes)
			.param("fnsku", loss.fnsku())
			.param("amount", amount)
			.param("currency", (amount != null) ? loss.currency() : null)
			.param("found", TODAY.minusDays(this.number % 5))
			.update();
		return id;
	}

	/** The claim of a loss. */
	public void claim(UUID loss, String state, @Nullable String amount, @Nullable String caseId) {
		jdbc()
			.sql("""
					insert into claim (account, loss, type, fnsku, msku, asin, title, reference_id, event_date, units, amount,
					    currency, state, opens, closes, policy_verified, reimbursed_at_open, reimbursed_before, changed_by, case_id,
					    filed_at)
					select account, loss, type, fnsku, msku, asin, title, reference_id, event_date, greatest(1, claimable_units),
					       :amount, currency, :state, window_opens, window_closes, true, 0, 0, 'reconciliation', :case,
					       case when :state in ('DRAFT', 'READY', 'EXPIRED', 'WITHDRAWN') then null else now() end
					from assessed_discrepancy where account = :account and loss = :loss
					""")
			.param("account", this.account.id())
			.param("loss", loss)
			.param("state", state)
			.param("amount", (amount != null) ? new BigDecimal(amount) : null)
			.param("case", caseId)
			.update();
	}

	/** Adds up, as reconciliation does at its end. */
	public OwnedLosses reconciled() {
		new DiscrepancySumTable(jdbc()).replace(this.account.id(), 1);
		new ClaimSumTable(jdbc()).addUp(this.account.id());
		return this;
	}

	/**
	 * A discrepancy of 4 units, of which 1 was found.
	 */
	public record Loss(String type, String fnsku, String reference, String state, @Nullable String amount,
			String currency, int closesIn) {

	}

}
