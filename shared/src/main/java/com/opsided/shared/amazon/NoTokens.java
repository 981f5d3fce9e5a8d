package com.opsided.shared.amazon;

/** Where no application keeps tokens. */
final class NoTokens implements KeptTokens {

	@Override
	public String of(AmazonAccount account) {
		throw AmazonFailure.notConnected(account.id());
	}

	@Override
	public String renewed(AmazonAccount account, String refused) {
		throw AmazonFailure.notConnected(account.id());
	}

}
