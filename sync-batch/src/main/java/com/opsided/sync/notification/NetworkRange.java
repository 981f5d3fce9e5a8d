package com.opsided.sync.notification;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses.
 *
 * @param first any address of it, 4 or 16 bytes
 * @param bits how many bits its addresses have in common
 */
@SuppressWarnings("ArrayRecordComponent")
record NetworkRange(byte[] first, int bits) {

	/**
	 * Reads a range.
	 * @param text an address, a slash and the bits, such as {@code 10.0.0.0/8}; without a
	 * slash the address alone
	 */
	static NetworkRange parse(String text) {
		int slash = text.indexOf('/');
		String address = (slash < 0) ? text : text.substring(0, slash);
		try {
			if (!address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
				throw new IllegalArgumentException("'" + text + "' is no network in CIDR notation");
			}
			byte[] bytes = InetAddress.getByName(address).getAddress();
			int bits = (slash < 0) ? 8 * bytes.length : Integer.parseInt(text.substring(slash + 1));
			if (bits < 0 || bits > 8 * bytes.length) {
				throw new IllegalArgumentException("'" + text + "' has more bits than its address");
			}
			return new NetworkRange(bytes, bits);
		}
		catch (UnknownHostException | NumberFormatException ex) {
			throw new IllegalArgumentException("'" + text + "' is no network in CIDR notation", ex);
		}
	}

	boolean contains(InetAddress address) {
		byte[] bytes = address.getAddress();
		if (bytes.length != this.first.length) {
			return false;
		}
		for (int bit = 0; bit < this.bits; bit++) {
			int mask = 0x80 >> (bit % 8);
			if ((bytes[bit / 8] & mask) != (this.first[bit / 8] & mask)) {
				return false;
			}
		}
		return true;
	}

}
