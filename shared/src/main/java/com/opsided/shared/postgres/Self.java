package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/**
 * Who this process is, told by a file it makes: Java itself knows only a name.
 */
record Self(UserPrincipal user, boolean isRoot) {

	static Self in(ServerHome home) throws IOException {
		Path probe = Files.createTempFile(home.root(), "who-", "", ServerHome.closedFile());
		try {
			return new Self(Files.getOwner(probe),
					ServerHome.posix() && Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid")));
		}
		finally {
			Files.delete(probe);
		}
	}

}
