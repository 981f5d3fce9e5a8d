package com.opsided.sync.detection;

import java.util.ArrayList;
import java.util.List;

import com.opsided.sync.product.ProductRange;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A part of a detection: some products, and the numbers of their discrepancies. Parts and
 * numbers are both in the order of FNSKUs.
 *
 * @param products the products
 * @param afterNumber the number before the first that it may give
 * @param lastNumber the last number that it may give
 */
record DetectionPart(ProductRange products, int afterNumber, int lastNumber) {

	private static final String FROM = "from";

	private static final String TO = "to";

	private static final String AFTER = "afterNumber";

	private static final String LAST = "lastNumber";

	static final DetectionPart WHOLE = new DetectionPart(ProductRange.ALL, 0, Integer.MAX_VALUE);

	/** The parts between dividers, one more than there are of those. */
	static List<DetectionPart> between(List<String> dividers) {
		int numbers = Integer.MAX_VALUE / (dividers.size() + 1);
		List<DetectionPart> parts = new ArrayList<>();
		String from = "";
		for (int i = 0; i <= dividers.size(); i++) {
			String to = (i < dividers.size()) ? dividers.get(i) : "";
			parts.add(new DetectionPart(new ProductRange(from, to), i * numbers, (i + 1) * numbers));
			from = to;
		}
		return parts;
	}

	static DetectionPart of(ExecutionContext context) {
		if (!context.containsKey(FROM)) {
			return WHOLE;
		}
		return new DetectionPart(new ProductRange(context.getString(FROM), context.getString(TO)),
				Integer.parseInt(context.getString(AFTER)), Integer.parseInt(context.getString(LAST)));
	}

	ExecutionContext toContext() {
		ExecutionContext context = new ExecutionContext();
		context.putString(FROM, this.products.from());
		context.putString(TO, this.products.to());
		context.putString(AFTER, Integer.toString(this.afterNumber));
		context.putString(LAST, Integer.toString(this.lastNumber));
		return context;
	}

}
