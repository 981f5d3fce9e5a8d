package com.opsided.shared.amazon;

/**
 * Access tokens that an application keeps for all its processes. Safe for several
 * threads.
 */
public interface KeptTokens {

	/**
	 * Returns a token that can be used now.
	 * @param account whose
	 * @return the token in clear, to be sent and forgotten
	 * @throws AmazonFailure if there is none
	 */
	String of(AmazonAccount account);

	/**
	 * Returns another token after Amazon refused one.
	 * @param account whose
	 * @param refused the token that was refused
	 * @return another token in clear
	 * @throws AmazonFailure if there is none
	 */
	String renewed(AmazonAccount account, String refused);

}
