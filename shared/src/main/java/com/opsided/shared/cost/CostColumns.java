package com.opsided.shared.cost;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Costs under one kind of key (FNSKU or MSKU), as parallel columns chained by the hash of
 * the key: some 40 bytes for each cost instead of the 250 that a map of records takes.
 */
final class CostColumns {

	private static final int NONE = -1;

	private final List<String> currencies = new ArrayList<>();

	private byte[] keys = new byte[64];

	/** Entry i's key is keys[keyStart[i]] up to keys[keyStart[i + 1]]. */
	private int[] keyStart = new int[9];

	private int[] fromDay = new int[8];

	private long[] unscaled = new long[8];

	private byte[] scale = new byte[8];

	private short[] currency = new short[8];

	private int[] next = new int[8];

	private int[] heads = emptyHeads(8);

	private int size;

	void add(String key, SourcingCost cost) {
		BigDecimal amount = cost.unitCost().amount();
		if (amount.precision() > 18 || amount.scale() != (byte) amount.scale()) {
			throw new IllegalArgumentException("A sourcing cost of " + amount + " has too many digits");
		}
		if (this.size == this.next.length) {
			grow();
		}
		int entry = this.size++;
		appendKey(entry, key.getBytes(StandardCharsets.UTF_8));
		this.fromDay[entry] = day(cost.effectiveFrom());
		this.unscaled[entry] = amount.unscaledValue().longValueExact();
		this.scale[entry] = (byte) amount.scale();
		this.currency[entry] = number(cost.unitCost().currency());
		chain(entry);
	}

	/**
	 * Finds the cost in force: the latest that is effective by the day. Of several that
	 * are effective from the same day, the wanted currency goes first, then the currency
	 * code, then the one that was added last.
	 */
	@Nullable Money inForce(String key, LocalDate on, String wantedCurrency) {
		byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
		int day = day(on);
		int best = NONE;
		for (int i = this.heads[slot(bytes, 0, bytes.length)]; i != NONE; i = this.next[i]) {
			if (this.fromDay[i] <= day && isKey(i, bytes) && (best == NONE || precedes(i, best, wantedCurrency))) {
				best = i;
			}
		}
		return (best != NONE) ? money(best) : null;
	}

	private boolean precedes(int entry, int best, String wantedCurrency) {
		if (this.fromDay[entry] != this.fromDay[best]) {
			return this.fromDay[entry] > this.fromDay[best];
		}
		String code = this.currencies.get(this.currency[entry]);
		String bestCode = this.currencies.get(this.currency[best]);
		if (code.equals(bestCode)) {
			return entry > best;
		}
		return code.equals(wantedCurrency) || (!bestCode.equals(wantedCurrency) && code.compareTo(bestCode) < 0);
	}

	private Money money(int entry) {
		return new Money(BigDecimal.valueOf(this.unscaled[entry], this.scale[entry]),
				this.currencies.get(this.currency[entry]));
	}

	private boolean isKey(int entry, byte[] key) {
		return Arrays.equals(this.keys, this.keyStart[entry], this.keyStart[entry + 1], key, 0, key.length);
	}

	private void appendKey(int entry, byte[] key) {
		int start = this.keyStart[entry];
		int end = Math.addExact(start, key.length);
		if (end > this.keys.length) {
			this.keys = Arrays.copyOf(this.keys, Math.max(end, this.keys.length * 2));
		}
		System.arraycopy(key, 0, this.keys, start, key.length);
		this.keyStart[entry + 1] = end;
	}

	private void grow() {
		int capacity = this.next.length * 2;
		this.keyStart = Arrays.copyOf(this.keyStart, capacity + 1);
		this.fromDay = Arrays.copyOf(this.fromDay, capacity);
		this.unscaled = Arrays.copyOf(this.unscaled, capacity);
		this.scale = Arrays.copyOf(this.scale, capacity);
		this.currency = Arrays.copyOf(this.currency, capacity);
		this.next = new int[capacity];
		this.heads = emptyHeads(capacity);
		for (int i = 0; i < this.size; i++) {
			chain(i);
		}
	}

	private void chain(int entry) {
		int slot = slot(this.keys, this.keyStart[entry], this.keyStart[entry + 1]);
		this.next[entry] = this.heads[slot];
		this.heads[slot] = entry;
	}

	private int slot(byte[] bytes, int start, int end) {
		int hash = 1;
		for (int i = start; i < end; i++) {
			hash = 31 * hash + bytes[i];
		}
		return (hash ^ (hash >>> 16)) & (this.heads.length - 1);
	}

	private short number(String code) {
		int known = this.currencies.indexOf(code);
		if (known == NONE) {
			this.currencies.add(code);
			known = this.currencies.size() - 1;
		}
		return (short) known;
	}

	/** {@link LocalDate#MIN} stands for "always" and does not fit an int. */
	private static int day(LocalDate date) {
		return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
	}

	private static int[] emptyHeads(int capacity) {
		int[] heads = new int[capacity];
		Arrays.fill(heads, NONE);
		return heads;
	}

}
