package com.opsided.endtoend;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the console in a real browser: on a phone and on a wide screen, in light
 * and in dark, for those who see and those who listen. Pictures are kept in
 * {@code target/screenshots}.
 */
class ConsolePagesTests {

	private static final int PHONE = 360;

	private static final int WIDE = 1600;

	/** Paths by the name of their picture; those with a list lead to its first entry. */
	private static final Map<String, String> OF_A_SELLER = Map.of("overview", "/console", "discrepancies",
			"/console/discrepancies", "claims", "/console/claims", "runs", "/console/runs", "run-start",
			"/console/runs/start", "upload", "/console/upload", "connections", "/console/connections", "api-keys",
			"/console/api-keys", "password", "/console/password");

	private static final Map<String, String> OF_AN_ADMIN = Map.of("schedules", "/console/schedules", "nodes",
			"/console/nodes", "users", "/console/users", "audit-log", "/console/audit-log");

	/** Pages that a list's first entry leads to, with where the list is. */
	private static final Map<String, String> FIRST_OF = Map.of("discrepancy", "/console/discrepancies", "run",
			"/console/runs");

	static Stream<Arguments> windows() {
		return Stream.of(Arguments.of(PHONE, ColorScheme.DARK), Arguments.of(WIDE, ColorScheme.LIGHT));
	}

	@ParameterizedTest
	@MethodSource("windows")
	void everyPageFitsItsWindowAndKeepsNobodyOut(int width, ColorScheme scheme) {
		try (Visitor seller = Visitor.seller(width, scheme)) {
			OF_A_SELLER.forEach((name, path) -> look(seller, name, path, width, scheme));
			FIRST_OF.forEach((name, list) -> look(seller, name, firstOf(seller, list), width, scheme));
		}
		try (Visitor admin = Visitor.admin(width, scheme)) {
			OF_AN_ADMIN.forEach((name, path) -> look(admin, name, path, width, scheme));
		}
		try (Visitor stranger = Visitor.stranger()) {
			look(stranger, "login", "/console/login", width, scheme);
		}
	}

	private static String firstOf(Visitor visitor, String list) {
		visitor.open(list);
		return visitor.page().locator("#results tbody a[href^='" + list + "/']").first().getAttribute("href");
	}

	private static void look(Visitor visitor, String name, String path, int width, ColorScheme scheme) {
		String picture = name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
		assertThat(visitor.open(path).status()).as(path).isEqualTo(200);
		visitor.picture(picture);
		assertThat(visitor.overflow()).as("pixels by which %s is too wide for %d", path, width).isLessThanOrEqualTo(0);
		List<String> barriers = visitor.barriers();
		assertThat(barriers).as("what axe finds on %s", picture).isEmpty();
		assertThat(visitor.transferred()).as(path).containsEntry("hosts", 1);
	}

	@Test
	void theKeyboardReachesTheContentAtOnce() {
		try (Visitor seller = Visitor.seller()) {
			seller.open("/console/runs");
			seller.page().keyboard().press("Tab");
			seller.page().keyboard().press("Enter");
			assertThat(seller.page().evaluate("document.activeElement.id")).isEqualTo("main");
		}
	}

	@Test
	void theThemeThatIsChosenStays() {
		try (Visitor seller = Visitor.seller()) {
			seller.button("Switch between light and dark").click();
			seller.open("/console/runs");
			assertThat(seller.page().evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
		}
	}

}
