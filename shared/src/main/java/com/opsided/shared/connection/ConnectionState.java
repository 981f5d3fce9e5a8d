package com.opsided.shared.connection;

/** Whether a connection can be used. */
public enum ConnectionState {

	/** It works, as far as is known. */
	CONNECTED,
	/** The provider refuses its tokens; only its user can help, by connecting again. */
	REAUTH_REQUIRED,
	/** Its user ended it; its secrets are gone. */
	DISCONNECTED

}
