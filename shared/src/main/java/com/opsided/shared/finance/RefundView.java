package com.opsided.shared.finance;

import java.time.LocalDate;

import com.opsided.shared.inventory.InventoryItemTable;
import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.ledger.ProductTable;
import com.opsided.shared.postgres.CopyCursor;

/**
 * Refunds beside the returns of their orders, product by product.
 */
public final class RefundView {

	private RefundView() {
	}

	/**
	 * Selects the refunds with units that did not come back, by FNSKU, order and SKU.
	 * Which product an order's SKU is, its own reimbursements tell first, so that refund
	 * and payment meet; then its returns, the stock, the ledger. Where nothing tells it,
	 * the SKU stands for the FNSKU.
	 * @param account the account
	 * @param upTo the last day that is looked at
	 * @param returns units returned by (order_id, sku), with an fnsku
	 * @param payments the fnsku of reimbursements by (order_id, sku)
	 * @return a query for {@link #read(CopyCursor, String)}
	 */
	public static String byProduct(long account, LocalDate upTo, String returns, String payments) {
		return """
				select coalesce(nullif(p.fnsku, ''), nullif(b.fnsku, ''), nullif(s.fnsku, ''), nullif(l.fnsku, ''), r.sku)
				           collate "C" as fnsku,
				       r.order_id, r.sku, coalesce(nullif(r.asin, ''), s.asin, l.asin, ''), coalesce(nullif(s.title, ''), l.title, ''),
				       r.refunded_on, r.units, coalesce(b.units, 0)
				from (%s) r
				left join (%s) b on b.order_id = r.order_id and b.sku = r.sku
				left join (%s) p on p.order_id = r.order_id and p.sku = r.sku
				left join (%s) s on s.seller_sku = r.sku
				left join (%s) l on l.msku = r.sku
				where r.units > coalesce(b.units, 0)
				and coalesce(nullif(p.fnsku, ''), nullif(b.fnsku, ''), nullif(s.fnsku, ''), nullif(l.fnsku, ''), r.sku)
				    collate "C" >= current_setting('%s')
				order by fnsku, r.order_id collate "C", r.sku collate "C\""""
			.formatted(MoneyMovementTable.refunds(account, upTo, MoneyMovementItemTable.NAME), returns, payments,
					InventoryItemTable.bySku(account), ProductTable.newestBySku(account), LiveLedger.FROM);
	}

	/**
	 * Reads a row of {@link #byProduct}, after its FNSKU.
	 * @param row the row
	 * @param fnsku its FNSKU
	 * @return the refund
	 */
	public static Refund read(CopyCursor row, String fnsku) {
		String orderId = row.uniqueText();
		String sku = row.text();
		return new Refund(orderId, sku, fnsku, row.text(), row.text(), row.date(), row.integer(), row.integer());
	}

}
