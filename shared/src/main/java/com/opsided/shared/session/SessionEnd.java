package com.opsided.shared.session;

/** Why a session ended before its time. */
public enum SessionEnd {

	/** Its user logged out. */
	LOGOUT,
	/** A spent refresh token came back: somebody has a copy. */
	REUSED,
	/** The password was changed. */
	PASSWORD,
	/** The user may not log in any more. */
	USER

}
