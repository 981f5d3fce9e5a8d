package com.opsided.sync.audit;

import com.opsided.shared.account.Region;
import com.opsided.sync.privacy.FindSeller;
import com.opsided.sync.privacy.Seller;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say whose data is meant. */
final class SellerOption {

	@ArgGroup(exclusive = true, multiplicity = "1")
	private Who who = new Who();

	@Option(names = "--region", paramLabel = "na|eu|fe", converter = AuditCommand.RegionConverter.class,
			defaultValue = "na", description = "The account's region. Default: ${DEFAULT-VALUE}")
	private Region region;

	Seller find(FindSeller sellers) {
		return (this.who.account != null) ? sellers.account(this.who.account, this.region)
				: sellers.user(String.valueOf(this.who.user));
	}

	/** An account or a user. */
	static final class Who {

		@Option(names = "--account", paramLabel = "NAME", description = "One selling account, by its name.")
		private @Nullable String account;

		@Option(names = "--user", paramLabel = "USER",
				description = "A user with all accounts and connections, by e-mail address or id.")
		private @Nullable String user;

	}

}
