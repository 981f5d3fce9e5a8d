package com.opsided.sync.notification;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which addresses a user's webhook may reach. */
class ReachableAddressesTests {

	private final ReachableAddresses addresses = new ReachableAddresses(List.of());

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
			"192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.192", "198.18.0.1", "224.0.0.1", "240.0.0.1",
			"255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1",
			"::ffff:169.254.169.254", "::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2001:0:0:0::1", "fec0::1" })
	void whatIsNotPublicIsNotReached(String address) {
		assertThatExceptionOfType(ReachableAddresses.NotReachable.class)
			.isThrownBy(() -> this.addresses.resolve(address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255",
			"100.63.255.255", "100.128.0.0", "2606:4700::1111", "2a00:1450:4001::1" })
	void whatIsPublicIsReached(String address) throws UnknownHostException {
		assertThat(this.addresses.resolve(address)).containsExactly(InetAddress.getByName(address));
	}

	@Test
	void aNetworkThatIsAllowedIsReachedAndItsNeighboursAreNot() throws UnknownHostException {
		ReachableAddresses some = new ReachableAddresses(List.of("10.1.0.0/16", "fd00::/64"));
		assertThat(some.resolve("10.1.255.1")).hasSize(1);
		assertThat(some.resolve("fd00::5")).hasSize(1);
		assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> some.resolve("10.2.0.1"));
		assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> some.resolve("fd00:0:0:1::5"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.0/33", "ten/8", "localhost/8", "10.0.0.0/x", "::1/129" })
	void aSettingThatIsNoNetworkIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ReachableAddresses(List.of(text)));
	}

	@Test
	void ofANameWithSeveralAddressesOnlyThePublicOnesAreTried() throws UnknownHostException {
		InetAddress local = InetAddress.getByName("127.0.0.1");
		InetAddress everybodys = InetAddress.getByName("1.1.1.1");
		assertThat(new ReachableAddresses(List.of(), (host) -> new InetAddress[] { local, everybodys })
			.resolve("receiver.example")).containsExactly(everybodys);
	}

	/** The name means a public address first and this machine a moment later. */
	@Test
	void aNameThatMeansAnotherAddressAMomentLaterGainsNothing() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		ReachableAddresses.Names rebinding = (host) -> {
			int number = asked.getAndIncrement();
			return new InetAddress[] { InetAddress.getByName((number == 0) ? "192.0.2.1" : "127.0.0.1") };
		};
		NotificationProperties properties = Messenger.properties("connect", "300ms", "reply", "300ms");
		try (Receiver receiver = new Receiver();
				PostToReceiver http = new PostToReceiver(properties,
						new ReachableAddresses(List.of("192.0.2.0/24"), rebinding), Clock.systemUTC())) {
			URI target = URI.create("http://receiver.example:" + receiver.port() + "/");
			Attempt first = http.post(target, Map.of(), new byte[0]);
			assertThat(asked).as("one look, and the connection is to what it found").hasValue(1);
			assertThat(first.taken()).isFalse();
			Attempt second = http.post(target, Map.of(), new byte[0]);
			assertThat(second.detail())
				.isEqualTo("receiver.example has no public address, and no other is called from here");
			assertThat(receiver.received).isEmpty();
		}
	}

	@Test
	void theConnectionIsMadeToTheAddressThatWasLookedAt() throws Exception {
		try (Receiver receiver = new Receiver();
				PostToReceiver http = new PostToReceiver(Messenger.properties(),
						new ReachableAddresses(List.of("127.0.0.1"),
								(host) -> new InetAddress[] { InetAddress.getByName("127.0.0.1") }),
						Clock.systemUTC())) {
			assertThat(http.post(URI.create("http://receiver.example:" + receiver.port() + "/a"), Map.of(), new byte[2])
				.taken()).isTrue();
			assertThat(receiver.received.get(0).header("Host")).startsWith("receiver.example");
		}
	}

}
