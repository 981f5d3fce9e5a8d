package com.opsided.integration.amazon;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.opsided.shared.account.Region;

/**
 * Where a seller trades, and the page where consent is given ({@code amazon-fba.md}
 * §1.5). Named by the ISO code of the country.
 */
enum Marketplace {

	US(Region.NA, "ATVPDKIKX0DER", "com"), CA(Region.NA, "A2EUQ1WTGCTBG2", "ca"),
	MX(Region.NA, "A1AM78C64UM0Y8", "com.mx"), BR(Region.NA, "A2Q3Y263D00KWC", "com.br"),
	GB(Region.EU, "A1F83G8C2ARO7P", "co.uk"), DE(Region.EU, "A1PA6795UKMFR9", "de"),
	FR(Region.EU, "A13V1IB3VIYZZH", "fr"), IT(Region.EU, "APJ6JRA9NG5V4", "it"), ES(Region.EU, "A1RKKUPIHCS9HS", "es"),
	NL(Region.EU, "A1805IZSGTT6HS", "nl"), SE(Region.EU, "A2NODRKZP88ZB9", "se"), PL(Region.EU, "A1C3SOZRARQ6R3", "pl"),
	BE(Region.EU, "AMEN7PMS3EDWL", "com.be"), IE(Region.EU, "A28R8C7NBKEWEA", "ie"),
	TR(Region.EU, "A33AVAJ2PDY3EV", "com.tr"), AE(Region.EU, "A2VIGQ35RCS4UG", "ae"),
	SA(Region.EU, "A17E79C6D8DWNP", "sa"), EG(Region.EU, "ARBP9OOSHTCHU", "eg"), IN(Region.EU, "A21TJRUUN4KGV", "in"),
	ZA(Region.EU, "AE08WJ6YKNBMC", "co.za"), JP(Region.FE, "A1VC38T7YXB528", "co.jp"),
	AU(Region.FE, "A39IBJ37TRP1C6", "com.au"), SG(Region.FE, "A19VAU5U5O7RUS", "sg");

	private final Region region;

	private final String id;

	private final String domain;

	Marketplace(Region region, String id, String domain) {
		this.region = region;
		this.id = id;
		this.domain = domain;
	}

	/** Finds a marketplace by its country ({@code UK} is known, too) or by its id. */
	static Optional<Marketplace> find(String text) {
		String name = text.strip().toUpperCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((each) -> each.name().equals(name.equals("UK") ? "GB" : name) || each.id.equals(name))
			.findFirst();
	}

	/** Where a seller of a region consents who names no marketplace. */
	static Marketplace usual(Region region) {
		return switch (region) {
			case NA -> US;
			case EU -> GB;
			case FE -> JP;
		};
	}

	/** Finds the marketplace that a host of Amazon's belongs to. */
	static Optional<Marketplace> ofHost(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		if (name.equals("sellercentral-europe.amazon.com")) {
			return Optional.of(GB);
		}
		return Arrays.stream(values()).filter((each) -> each.hosts().contains(name)).findFirst();
	}

	private List<String> hosts() {
		return List.of("sellercentral.amazon." + this.domain, "amazon." + this.domain, "www.amazon." + this.domain);
	}

	Region region() {
		return this.region;
	}

	/** Seller Central in this country. */
	URI sellerCentral() {
		return URI.create("https://sellercentral.amazon." + this.domain);
	}

}
