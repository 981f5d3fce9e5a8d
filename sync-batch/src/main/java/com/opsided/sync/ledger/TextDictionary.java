package com.opsided.sync.ledger;

import java.util.Arrays;

/**
 * Numbers for combinations of texts that repeat from row to row. It compares bytes, so
 * that nothing is decoded on the way, and remembers which combinations are new. About 100
 * bytes of memory for each combination. Not safe for use by several threads at once.
 */
final class TextDictionary {

	private final int parts;

	private int[] slots = new int[1 << 12];

	private long[] hashes = new long[1 << 10];

	private int[] offsets = new int[1 << 10];

	private int[] ids = new int[1 << 10];

	private byte[] texts = new byte[1 << 16];

	private int textsLength;

	private int size;

	private int highestId;

	/**
	 * Creates an empty dictionary.
	 * @param parts how many texts make a combination
	 */
	TextDictionary(int parts) {
		this.parts = parts;
	}

	/**
	 * Adds a combination that has a number already.
	 * @param id its number
	 * @param texts its texts in UTF-8
	 */
	void known(int id, byte[]... texts) {
		int total = Arrays.stream(texts).mapToInt((text) -> text.length).sum();
		byte[] joined = new byte[total];
		int[] bounds = new int[2 * this.parts];
		int at = 0;
		for (int i = 0; i < this.parts; i++) {
			System.arraycopy(texts[i], 0, joined, at, texts[i].length);
			bounds[2 * i] = at;
			at += texts[i].length;
			bounds[2 * i + 1] = at;
		}
		add(id, hash(joined, bounds), joined, bounds);
	}

	/**
	 * Looks a combination up.
	 * @param bytes where its texts stand
	 * @param bounds for each text, its first byte and the byte after its last
	 * @return its number, or 0 if it is not known
	 */
	int find(byte[] bytes, int[] bounds) {
		long hash = hash(bytes, bounds);
		for (int slot = slot(hash);; slot = (slot + 1) & (this.slots.length - 1)) {
			int entry = this.slots[slot] - 1;
			if (entry < 0) {
				return 0;
			}
			if (this.hashes[entry] == hash && sameTexts(entry, bytes, bounds)) {
				return this.ids[entry];
			}
		}
	}

	/**
	 * Gives a combination that is not known the next number.
	 * @param bytes where its texts stand
	 * @param bounds for each text, its first byte and the byte after its last
	 * @return its number
	 */
	int add(byte[] bytes, int[] bounds) {
		add(this.highestId + 1, hash(bytes, bounds), bytes, bounds);
		return this.highestId;
	}

	private void add(int id, long hash, byte[] bytes, int[] bounds) {
		growFor(bounds);
		this.hashes[this.size] = hash;
		this.offsets[this.size] = this.textsLength;
		this.ids[this.size] = id;
		for (int i = 0; i < this.parts; i++) {
			int length = bounds[2 * i + 1] - bounds[2 * i];
			this.texts[this.textsLength++] = (byte) (length >>> 16);
			this.texts[this.textsLength++] = (byte) (length >>> 8);
			this.texts[this.textsLength++] = (byte) length;
			System.arraycopy(bytes, bounds[2 * i], this.texts, this.textsLength, length);
			this.textsLength += length;
		}
		this.size++;
		this.highestId = Math.max(this.highestId, id);
		place(this.size - 1);
	}

	private boolean sameTexts(int entry, byte[] bytes, int[] bounds) {
		int at = this.offsets[entry];
		for (int i = 0; i < this.parts; i++) {
			int length = (this.texts[at] & 0xff) << 16 | (this.texts[at + 1] & 0xff) << 8 | (this.texts[at + 2] & 0xff);
			at += 3;
			if (!Arrays.equals(this.texts, at, at + length, bytes, bounds[2 * i], bounds[2 * i + 1])) {
				return false;
			}
			at += length;
		}
		return true;
	}

	private long hash(byte[] bytes, int[] bounds) {
		long hash = 0;
		for (int i = 0; i < this.parts; i++) {
			hash = RowHash.of(hash, bytes, bounds[2 * i], bounds[2 * i + 1]);
		}
		return hash;
	}

	private int slot(long hash) {
		return (int) (hash ^ (hash >>> 32)) & (this.slots.length - 1);
	}

	private void place(int entry) {
		int slot = slot(this.hashes[entry]);
		while (this.slots[slot] != 0) {
			slot = (slot + 1) & (this.slots.length - 1);
		}
		this.slots[slot] = entry + 1;
	}

	private void growFor(int[] bounds) {
		int more = 3 * this.parts;
		for (int i = 0; i < this.parts; i++) {
			more += bounds[2 * i + 1] - bounds[2 * i];
		}
		if (this.textsLength + more > this.texts.length) {
			this.texts = Arrays.copyOf(this.texts, Math.max(this.textsLength + more, this.texts.length * 2));
		}
		if (this.size == this.ids.length) {
			this.hashes = Arrays.copyOf(this.hashes, 2 * this.size);
			this.offsets = Arrays.copyOf(this.offsets, 2 * this.size);
			this.ids = Arrays.copyOf(this.ids, 2 * this.size);
		}
		if (2 * this.size >= this.slots.length) {
			this.slots = new int[4 * this.slots.length];
			for (int entry = 0; entry < this.size; entry++) {
				place(entry);
			}
		}
	}

}
