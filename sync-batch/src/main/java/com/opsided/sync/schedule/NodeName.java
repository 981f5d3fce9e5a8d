package com.opsided.sync.schedule;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;

/**
 * The name of this process in the cluster, one for all its schedulers, so that it can be
 * told what a node does.
 *
 * @param value unique among the nodes
 */
public record NodeName(String value) {

	/** A name that was not given is made of host and time. */
	static NodeName of(NodeProperties properties, Clock clock) {
		return new NodeName(
				properties.name().equals(NodeProperties.AUTO) ? host() + "-" + clock.millis() : properties.name());
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "node";
		}
	}

}
