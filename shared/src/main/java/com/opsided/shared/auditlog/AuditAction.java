package com.opsided.shared.auditlog;

/** What is written down. */
public enum AuditAction {

	/** Somebody logged in. */
	LOGIN,
	/** A login was refused: no such user, a wrong password, or too many tries. */
	LOGIN_DENIED,
	/** A session was gone on with. */
	SESSION_REFRESHED,
	/** A spent refresh token was used again; its sessions ended. */
	REFRESH_REUSED,
	/** A session, or all of a user's, ended. */
	LOGOUT,
	/** A password was changed. */
	PASSWORD_CHANGED,
	/** A user was made. */
	USER_CREATED,
	/** A user's role, name or state was changed. */
	USER_CHANGED,
	/** A user was deleted. */
	USER_DELETED,
	/** An API key was made. */
	API_KEY_CREATED,
	/** An API key was taken back. */
	API_KEY_REVOKED,
	/** An API key was used. */
	API_KEY_USED,
	/** An API key was refused. */
	API_KEY_DENIED,
	/** A caller was refused for a missing or refused token, or for the role. */
	ACCESS_DENIED,
	/** A user was sent to a provider's consent page. */
	CONNECT_STARTED,
	/** A provider's account was connected, or connected again. */
	CONNECTED,
	/** A provider's answer was refused and nothing was stored. */
	CONNECT_DENIED,
	/** A connection was ended and its secrets wiped. */
	DISCONNECTED,
	/** A provider took its tokens back as we asked. */
	REVOKED,
	/** A provider did not take its tokens back; it is asked again. */
	REVOKE_FAILED,
	/** Tokens were not refreshed. */
	REFRESH_FAILED,
	/** A connection needs its user's consent anew. */
	REAUTH_REQUIRED,
	/** A connection's consent will end by itself soon. */
	REAUTH_DUE,
	/** A subscription to notifications was made. */
	SUBSCRIPTION_CREATED,
	/**
	 * A subscription was changed: where to, what about, its secret, or whether at all.
	 */
	SUBSCRIPTION_CHANGED,
	/** A subscription was deleted. */
	SUBSCRIPTION_DELETED,
	/** A webhook was refused. */
	WEBHOOK_DENIED,
	/** Secrets were sealed with another key. */
	SECRETS_RESEALED,
	/** Secrets of a former system were taken over. */
	SECRETS_IMPORTED,
	/** All data of a seller was handed out. */
	DATA_EXPORTED,
	/** All data of a seller was erased. */
	DATA_ERASED

}
