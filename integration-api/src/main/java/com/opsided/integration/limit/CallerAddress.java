package com.opsided.integration.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where somebody calls from, as limits count it. */
public final class CallerAddress {

	/** Of an IPv6 address everybody has a whole network. */
	private static final int NETWORK_BYTES = 8;

	private CallerAddress() {
	}

	/**
	 * Returns what is one caller to a limit.
	 * @param address an IP address
	 * @return the address, of an IPv6 address its network of 64 bits
	 */
	public static String of(String address) {
		try {
			if (address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address six) {
				return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "::/64";
			}
		}
		catch (UnknownHostException ex) {
			// What is no address after all is told apart as it is.
		}
		return address;
	}

}
