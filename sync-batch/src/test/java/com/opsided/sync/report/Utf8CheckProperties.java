package com.opsided.sync.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class Utf8CheckProperties {

	@Property(tries = 5_000)
	void agreesWithTheDecoderOfJavaWhateverThePieces(@ForAll("bytes") byte[] bytes,
			@ForAll @IntRange(min = 1, max = 50) int piece) {
		Utf8Check check = new Utf8Check();
		for (int from = 0; from < bytes.length; from += piece) {
			check.accept(bytes, from, Math.min(bytes.length, from + piece));
		}
		assertThat(check.isValid()).isEqualTo(isDecodable(bytes));
	}

	@Provide
	Arbitrary<byte[]> bytes() {
		Arbitrary<byte[]> valid = Arbitraries
			.of("a", "0123456789".repeat(8), "é", "߿", "ࠀ", "\ud7ff", "\ue000", "日", "😀", "\udbff\udfff")
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
		Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(4);
		Arbitrary<byte[]> forbidden = Arbitraries
			.of("c080", "c1bf", "e08080", "e09fbf", "eda080", "edbfbf", "f0808080", "f08fbfbf", "f4908080", "f5808080")
			.map(HexFormat.of()::parseHex);
		return Arbitraries.frequencyOf(List.of(Tuple.of(18, valid), Tuple.of(1, any), Tuple.of(1, forbidden)))
			.list()
			.ofMaxSize(12)
			.map((pieces) -> {
				ByteBuffer all = ByteBuffer.allocate(pieces.stream().mapToInt((bytes) -> bytes.length).sum());
				pieces.forEach(all::put);
				return all.array();
			});
	}

	private static boolean isDecodable(byte[] bytes) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
