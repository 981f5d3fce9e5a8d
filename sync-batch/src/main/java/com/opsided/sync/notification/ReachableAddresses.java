package com.opsided.sync.notification;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a receiver and refuses those that are not public: a user's
 * webhook must not reach what only this machine can. The connection is made to the very
 * addresses that were looked at here, so that a name that means another address a moment
 * later gains nothing.
 */
final class ReachableAddresses implements DnsResolver {

	/**
	 * What IANA lists as not globally reachable, and ways to say an IPv4 address in IPv6.
	 */
	private static final List<NetworkRange> NOT_PUBLIC = Stream
		.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
				"192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
				"203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/8", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64",
				"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10",
				"fec0::/10", "ff00::/8")
		.map(NetworkRange::parse)
		.toList();

	private final List<NetworkRange> allowed;

	private final Names names;

	ReachableAddresses(Collection<String> allowedNetworks) {
		this(allowedNetworks, InetAddress::getAllByName);
	}

	ReachableAddresses(Collection<String> allowedNetworks, Names names) {
		this.allowed = allowedNetworks.stream().map(NetworkRange::parse).toList();
		this.names = names;
	}

	/**
	 * Finds the addresses of a host.
	 * @param host a name or an address
	 * @return its addresses that may be reached, at least one
	 * @throws NotReachable if it has none but such as may not be reached
	 */
	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] reachable = Arrays.stream(this.names.addressesOf(host))
			.filter(this::isReachable)
			.toArray(InetAddress[]::new);
		if (reachable.length == 0) {
			throw new NotReachable(host);
		}
		return reachable;
	}

	@Override
	public String resolveCanonicalHostname(String host) {
		return host;
	}

	boolean isReachable(InetAddress address) {
		return this.allowed.stream().anyMatch((range) -> range.contains(address))
				|| NOT_PUBLIC.stream().noneMatch((range) -> range.contains(address));
	}

	/** Finds the addresses of a name. */
	@FunctionalInterface
	interface Names {

		InetAddress[] addressesOf(String host) throws UnknownHostException;

	}

	/** A host that is not called. The message names no address: it is none's business. */
	static final class NotReachable extends UnknownHostException {

		NotReachable(String host) {
			super(host + " has no public address, and no other is called from here");
		}

	}

}
