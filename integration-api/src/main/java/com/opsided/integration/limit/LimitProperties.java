package com.opsided.integration.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often callers may call; a limit is calls and the time in which they come back.
 *
 * @param login tries to log in under one name from one address
 * @param loginAddress tries from one address under whatever names
 * @param loginAccount tries under one name from whatever addresses it never logged in
 * from
 * @param calls calls of one user, or without a token of one address
 * @param ownCalls how many of these calls a node counts by itself before it asks the
 * others
 */
@ConfigurationProperties("opsided.limits")
public record LimitProperties(@DefaultValue("5/15m") Limit login, @DefaultValue("100/15m") Limit loginAddress,
		@DefaultValue("100/1h") Limit loginAccount, @DefaultValue("6000/1m") Limit calls,
		@DefaultValue("100") long ownCalls) {

	public LimitProperties {
		if (ownCalls < 1 || ownCalls > calls.calls()) {
			throw new IllegalArgumentException("opsided.limits.own-calls is 1 to " + calls.calls());
		}
	}

}
