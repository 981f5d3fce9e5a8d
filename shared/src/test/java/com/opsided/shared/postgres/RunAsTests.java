package com.opsided.shared.postgres;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunAsTests {

	@Test
	void everybodyButRootRunsTheCommandAsItIs() {
		assertThat(RunAs.OURSELVES.command(List.of("initdb", "-D", "a b"))).containsExactly("initdb", "-D", "a b");
	}

	@Test
	void aShellGetsTheCommandAsOneQuotedWord() {
		assertThat(RunAs.su("nobody").command(List.of("initdb", "-D", "o'hare b"))).containsExactly("su", "-s",
				"/bin/sh", "nobody", "-c", "'initdb' '-D' 'o'\\''hare b'");
	}

}
