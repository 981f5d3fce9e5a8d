package com.opsided.sandbox.warehouse.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.stock.ProductHistory;

/**
 * The fees Amazon expects to charge, one line for each of the seller's SKUs, in the
 * columns of Europe or in one of the two variants seen elsewhere.
 */
final class FeePreview implements Report {

	private static final String MEASURES = "longest-side median-side shortest-side length-and-girth unit-of-dimension"
			+ " item-package-weight unit-of-weight";

	private static final String FEES = "currency estimated-fee-total estimated-referral-fee-per-unit"
			+ " estimated-variable-closing-fee";

	private final Scene scene;

	private final boolean europe;

	FeePreview(Scene scene) {
		this.scene = scene;
		this.europe = scene.region() == Region.EU;
	}

	@Override
	public String header() {
		if (this.europe) {
			return tabbed("sku fnsku asin product-name product-group brand fulfilled-by has-local-inventory your-price"
					+ " sales-price " + MEASURES + " product-size-weight-band " + FEES
					+ " expected-domestic-fulfilment-fee-per-unit expected-efn-fulfilment-fee-per-unit-uk"
					+ " expected-efn-fulfilment-fee-per-unit-de expected-efn-fulfilment-fee-per-unit-fr"
					+ " expected-efn-fulfilment-fee-per-unit-it expected-efn-fulfilment-fee-per-unit-es"
					+ " expected-efn-fulfilment-fee-per-unit-se");
		}
		String group = this.scene.dialect().secondFeeVariant() ? "has-local-inventory" : "product-group";
		return tabbed("sku fnsku asin amazon-store product-name " + group
				+ " brand fulfilled-by your-price sales-price " + MEASURES + " product-size-tier " + FEES
				+ " estimated-order-handling-fee-per-order estimated-pick-pack-fee-per-unit"
				+ " estimated-weight-handling-fee-per-unit expected-fulfillment-fee-per-unit")
				+ "\testimated-future-fee (Current Selling on Amazon + Future Fulfillment fees)\t"
				+ tabbed("estimated-future-order-handling-fee-per-order estimated-future-pick-pack-fee-per-unit"
						+ " estimated-future-weight-handling-fee-per-unit expected-future-fulfillment-fee-per-unit");
	}

	private static String tabbed(String names) {
		return names.replace(' ', '\t');
	}

	@Override
	public void write(ProductHistory history, Lines out) {
		Product product = history.product();
		product.mskus().forEach((msku) -> out.add(0, String.join("\t", cells(product, msku))));
	}

	private List<String> cells(Product product, String msku) {
		boolean unknown = product.index() % 11 == 7;
		String price = product.price().toPlainString();
		List<String> cells = new ArrayList<>(List.of(msku, product.fnsku(), product.asin()));
		String title = product.title().on(this.scene.timeline().lastDay());
		if (this.europe) {
			cells.addAll(List.of(title, "Home", "Generic", "Amazon", "Yes", price, unknown ? "--" : price));
		}
		else {
			String group = this.scene.dialect().secondFeeVariant() ? "Yes" : "Home";
			cells.addAll(List.of(product.market().store(), title, group, "Generic", "Amazon", price,
					unknown ? "--" : price));
		}
		addMeasures(product, cells);
		addFees(product, unknown, cells);
		return cells;
	}

	private void addMeasures(Product product, List<String> cells) {
		Size size = Size.of(this.scene, product);
		boolean inches = this.scene.region() == Region.NA;
		cells.addAll(List.of(size.longest(), size.median(), size.shortest(), size.girth(),
				inches ? "inches" : "centimeters", size.weight(), inches ? "pounds" : "grams", size.tier()));
	}

	private void addFees(Product product, boolean unknown, List<String> cells) {
		BigDecimal referral = Cells.percent(product.price(), 15);
		BigDecimal fulfilment = Cells.percent(product.price(), 12);
		cells.addAll(List.of(product.market().currency(), unknown ? "--" : referral.add(fulfilment).toPlainString(),
				referral.toPlainString(), "0"));
		if (this.europe) {
			cells.add(fulfilment.toPlainString());
			cells.addAll(Collections.nCopies(6, "--"));
			return;
		}
		cells.addAll(List.of("--", "--", "--", fulfilment.toPlainString()));
		cells.addAll(Collections.nCopies(5, "--"));
	}

}
