package com.opsided.shared.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CodeSetTests {

	@ParameterizedTest
	@CsvSource({ "Lost_Warehouse,lostwarehouse", "WAREHOUSE_LOST_MANUAL,warehouselostmanual",
			"Whse Transfers,whsetransfers", "' 5 ',5", "--,''", "'',''" })
	void aNormalFormKeepsLettersAndDigitsInLowerCase(String asWritten, String form) {
		assertThat(NormalForm.of(asWritten)).isEqualTo(form);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Lost_Warehouse", "Lost_warehouse", "LOST WAREHOUSE", "lostwarehouse" })
	void everySpellingOfACodeIsInTheSet(String asWritten) {
		assertThat(CodeSet.of(List.of("Lost_Warehouse")).contains(asWritten)).isTrue();
	}

	@Test
	void anotherCodeIsNotInTheSet() {
		CodeSet codes = CodeSet.of(List.of("M", "5"));
		assertThat(codes.contains("N")).isFalse();
		assertThat(codes.contains("M5")).isFalse();
		assertThat(codes.contains("")).isFalse();
	}

	@Test
	void nothingIsInTheEmptySet() {
		assertThat(CodeSet.of(List.of()).contains("")).isFalse();
	}

	@Test
	void twoSpellingsOfOneCodeCountOnce() {
		assertThat(CodeSet.of(List.of("m", "M")).normalForms()).containsExactly("m");
	}

	@Test
	void aCodeOfPunctuationIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> CodeSet.of(List.of("--")))
			.withMessageContaining("letter or digit");
	}

}
