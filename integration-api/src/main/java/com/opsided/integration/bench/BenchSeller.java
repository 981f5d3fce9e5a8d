package com.opsided.integration.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.opsided.integration.user.HashPassword;
import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.inventory.InventoryItem;
import com.opsided.shared.inventory.InventoryItemTable;
import com.opsided.shared.inventory.InventoryQuantities;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.user.EmailAddress;
import com.opsided.shared.user.User;
import com.opsided.shared.user.UserState;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.Role;

import org.springframework.context.ApplicationContext;

/** A seller with some stock, who can log in. */
final class BenchSeller {

	static final String EMAIL = "seller@bench.example";

	static final String PASSWORD = "the password of the benchmark";

	private static final int ITEMS = 500;

	private BenchSeller() {
	}

	@SuppressWarnings("try")
	static void make(ApplicationContext beans) throws SQLException {
		User user = new User(OpenDoor.SELLER, new EmailAddress(EMAIL), "", Role.SELLER, UserState.ACTIVE, Instant.now(),
				null);
		String hash = beans.getBean(HashPassword.class).hash(PASSWORD);
		try (Tenant.Entered entered = Tenant.EVERYBODY.enter()) {
			beans.getBean(UserTable.class).add(user, hash);
			Account account = beans.getBean(AccountTable.class).open("bench", Region.parse("na"));
			beans.getBean(AccountTable.class).own(account, OpenDoor.SELLER);
			stock(beans.getBean("ownerDataSource", DataSource.class), account.id());
		}
	}

	private static void stock(DataSource tables, long account) throws SQLException {
		List<InventoryItem> items = IntStream.range(0, ITEMS).mapToObj(BenchSeller::item).toList();
		try (Connection connection = tables.getConnection()) {
			connection.setAutoCommit(false);
			InventoryItemTable.upsert(connection, account, 1, items);
			connection.commit();
		}
	}

	private static InventoryItem item(int number) {
		return new InventoryItem("ATVPDKIKX0DER", "SKU-" + number, "X00" + number, "B00" + number, "NewItem",
				"A thing that is sold, number " + number, Instant.now(),
				new InventoryQuantities(number, number, new InventoryQuantities.Inbound(0, 0, 0),
						new InventoryQuantities.Reserved(0, 0, 0, 0), new InventoryQuantities.Researching(0, 0, 0, 0),
						new InventoryQuantities.Unfulfillable(0, 0, 0, 0, 0, 0, 0)));
	}

}
