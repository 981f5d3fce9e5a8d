package com.opsided.shared.amazon;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import com.opsided.shared.failure.FailureCategory;

/**
 * Checks where a document is said to be before anything is sent there.
 */
final class DocumentAddress {

	private DocumentAddress() {
	}

	/**
	 * Reads the address of a document.
	 * @param url what Amazon said
	 * @param endpoint the API that said it; a simulated one may give documents itself
	 * @param domains where else documents may be
	 * @throws AmazonFailure if it is no address we go to
	 */
	static URI parse(String url, URI endpoint, List<String> domains) {
		URI address;
		try {
			address = URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			throw refused("cannot be read");
		}
		String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
		boolean ours = host.equalsIgnoreCase(endpoint.getHost());
		if (!"https".equalsIgnoreCase(address.getScheme())
				&& !(ours && "http".equalsIgnoreCase(address.getScheme()) && "http".equals(endpoint.getScheme()))) {
			throw refused("is not https");
		}
		if (address.getUserInfo() != null || !(ours || isIn(domains, host))) {
			throw refused("is on a host that is not in opsided.amazon.document-hosts");
		}
		return address;
	}

	private static boolean isIn(List<String> domains, String host) {
		return domains.stream().anyMatch((domain) -> host.equals(domain) || host.endsWith("." + domain));
	}

	private static AmazonFailure refused(String why) {
		return new AmazonFailure(new Problem(FailureCategory.BAD_DATA, "the document's address " + why),
				AmazonOperation.DOWNLOAD.id(), null);
	}

}
