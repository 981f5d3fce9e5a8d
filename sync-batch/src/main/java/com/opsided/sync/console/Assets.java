package com.opsided.sync.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Scripts and styles. Their addresses hold a digest of their content, so that browsers
 * keep them for a year and still see a new one at once. Thread-safe.
 */
public final class Assets {

	private static final String HTMX = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

	private static final int DIGITS = 12;

	private final List<String> places;

	private final Map<String, String> addresses = new ConcurrentHashMap<>();

	private Assets(List<String> places) {
		this.places = List.copyOf(places);
	}

	/**
	 * Finds the console's own assets and those of its libraries, whatever version is
	 * there.
	 */
	static Assets find() {
		try (InputStream about = Assets.class.getResourceAsStream(HTMX)) {
			Properties htmx = new Properties();
			htmx.load(Objects.requireNonNull(about, "htmx is not on the class path"));
			return new Assets(List.of("/console/",
					"/META-INF/resources/webjars/htmx.org/" + htmx.getProperty("version") + "/dist/"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where they are on the class path, each ending in a slash. */
	List<String> places() {
		return this.places;
	}

	/**
	 * Returns where a browser finds an asset.
	 * @param name the file's name
	 * @return its address with its digest
	 * @throws IllegalArgumentException if there is no such file
	 */
	public String url(String name) {
		return this.addresses.computeIfAbsent(name, this::address);
	}

	private String address(String name) {
		for (String place : this.places) {
			try (InputStream content = Assets.class.getResourceAsStream(place + name)) {
				if (content != null) {
					byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
					return ConsoleRoutes.ASSETS + name + "?v=" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("This Java knows no SHA-256", ex);
			}
		}
		throw new IllegalArgumentException("There is no asset " + name);
	}

}
