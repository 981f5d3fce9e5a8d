package com.opsided.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * A real browser, shared by the tests of this virtual machine: the Chromium of the system
 * or, where there is none, one that Playwright downloads.
 */
final class Chromium {

	private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--disable-dev-shm-usage");

	private Chromium() {
	}

	static Browser get() {
		return Shared.browser;
	}

	private static Browser start() {
		Optional<Path> installed = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
		Playwright playwright = Playwright.create(new Playwright.CreateOptions()
			.setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(new ArrayList<>(QUIET));
		installed.ifPresent(options::setExecutablePath);
		return playwright.chromium().launch(options);
	}

	/** Starts it at the first use, once. */
	private static final class Shared {

		private static final Browser browser = start();

	}

}
