package com.opsided.shared.token;

/**
 * A secret that cannot be read without its key.
 *
 * @param keyId the key that sealed it
 * @param bytes nonce, ciphertext and tag
 */
@SuppressWarnings("ArrayRecordComponent")
public record SealedSecret(String keyId, byte[] bytes) {

	@Override
	public String toString() {
		return "sealed with " + this.keyId;
	}

}
