package com.opsided.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Somebody with a browser window at the demo's console. What the browser complains of, a
 * broken content policy among it, fails the test at the end.
 */
final class Visitor implements AutoCloseable {

	private static final double PATIENCE = 60_000;

	private static final String AXE = script();

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private Visitor(int width, ColorScheme scheme) {
		this.context = Chromium.get()
			.newContext(new Browser.NewContextOptions().setBaseURL(RunningDemo.get().sync().toString())
				.setViewportSize(width, 900)
				.setColorScheme(scheme)
				.setTimezoneId("Europe/Berlin"));
		this.context.setDefaultTimeout(PATIENCE);
		this.page = this.context.newPage();
		this.page.onPageError((error) -> this.complaints.add("script: " + error));
		this.page.onConsoleMessage((message) -> {
			boolean ofAnAnswer = message.text().startsWith("Failed to load resource");
			if (message.type().equals("error") && !ofAnAnswer) {
				this.complaints.add(message.text());
			}
		});
	}

	static Visitor stranger() {
		return new Visitor(1280, ColorScheme.LIGHT);
	}

	static Visitor seller() {
		return seller(1280, ColorScheme.LIGHT);
	}

	static Visitor seller(int width, ColorScheme scheme) {
		Logins logins = RunningDemo.get().logins();
		return new Visitor(width, scheme).logIn(logins.sellerEmail(), logins.sellerPassword());
	}

	static Visitor admin(int width, ColorScheme scheme) {
		Logins logins = RunningDemo.get().logins();
		return new Visitor(width, scheme).logIn(logins.adminEmail(), logins.adminPassword());
	}

	Visitor logIn(String email, String password) {
		this.page.navigate("/console/login");
		this.page.getByLabel("E-mail address").fill(email);
		this.page.getByLabel("Password").fill(password);
		button("Log in").click();
		return this;
	}

	Page page() {
		return this.page;
	}

	/** Opens an address of the console. */
	Response open(String path) {
		return Objects.requireNonNull(this.page.navigate(path));
	}

	com.microsoft.playwright.Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	com.microsoft.playwright.Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/** Keeps a picture of the whole page: target/screenshots/NAME.png. */
	void picture(String name) {
		this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "screenshots", name + ".png")));
	}

	/** What axe finds that is serious or worse: rule, and what it is about. */
	@SuppressWarnings("unchecked")
	List<String> barriers() {
		this.page.evaluate(AXE);
		return (List<String>) this.page.evaluate("""
				async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
					.filter((each) => each.impact === "serious" || each.impact === "critical")
					.map((each) => each.id + ": " + each.nodes.map((node) => node.target.join(" ")).join(", "))
				""");
	}

	/** By how many pixels the page is wider than the window. */
	int overflow() {
		return ((Number) this.page
			.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
	}

	/** What came over the wire for a page: requests and bytes, compressed. */
	@SuppressWarnings("unchecked")
	Map<String, Object> transferred() {
		return (Map<String, Object>) this.page.evaluate(
				"""
						() => {
							const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
							return {
								requests: all.length,
								bytes: all.reduce((sum, each) => sum + each.transferSize, 0),
								hosts: new Set(all.map((each) => new URL(each.name).host)).size,
							};
						}
						""");
	}

	private static String script() {
		try (InputStream script = Visitor.class.getResourceAsStream("/axe.min.js")) {
			return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
		if (!this.complaints.isEmpty()) {
			throw new AssertionError("The browser complains: " + this.complaints);
		}
	}

}
