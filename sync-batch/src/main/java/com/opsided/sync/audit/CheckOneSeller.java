package com.opsided.sync.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import com.opsided.shared.account.Account;
import com.opsided.shared.ledger.ProductTable;
import com.opsided.shared.report.LoadState;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.sync.report.RecordReader;
import com.opsided.sync.report.ReportFile;

/**
 * Refuses files that look like two sellers', unless the account was named. Reports do not
 * say whose they are; what can be seen is their products. Two groups of files that share
 * no product, each with several kinds of report and a fair number of products, are not
 * one seller's: a single filtered file is allowed to stand alone.
 */
final class CheckOneSeller {

	private static final int FEWEST_PRODUCTS = 10;

	private static final int FEWEST_KINDS = 2;

	private static final int MOST_PRODUCTS = 200_000;

	private final DataSource dataSource;

	private final ReportLoadTable loads;

	CheckOneSeller(DataSource dataSource, ReportLoadTable loads) {
		this.dataSource = dataSource;
		this.loads = loads;
	}

	/**
	 * Checks the files of an account.
	 * @param account the account
	 * @param files the files that are about to be loaded
	 * @throws UnusableFiles if they look like two sellers'
	 */
	void check(Account account, List<ReportFile> files) {
		List<Group> groups = new ArrayList<>();
		Group held = held(account);
		// Products are numbered for ever, also where all that was loaded is forgotten.
		if (!held.kinds().isEmpty()) {
			groups.add(held);
		}
		for (ReportFile file : files) {
			if (file.kind() != ReportKind.SOURCING_COSTS) {
				join(groups, Group.of(file));
			}
		}
		groups.removeIf((group) -> group.products().size() < FEWEST_PRODUCTS || group.kinds().size() < FEWEST_KINDS);
		if (groups.size() > 1) {
			throw new UnusableFiles(List.of("These files look like two sellers': " + groups.get(0).files().get(0)
					+ " and " + groups.get(1).files().get(0)
					+ " have no product in common. Nothing was loaded; audit each seller's files under an --account NAME "
					+ "of their own, or name the account if they do belong together"));
		}
	}

	/** What the account holds already is one group more. */
	private Group held(Account account) {
		Set<ReportKind> kinds = new HashSet<>();
		for (ReportLoad load : this.loads.all(account.id())) {
			if (load.state() == LoadState.LIVE) {
				kinds.add(load.kind());
			}
		}
		Set<String> products = new HashSet<>();
		try (Connection connection = this.dataSource.getConnection()) {
			ProductTable.forEach(connection, account.id(), (texts, id) -> products.add(texts[0]));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The account's products cannot be read", ex);
		}
		return new Group(List.of("what account '" + account.name() + "' holds already"), kinds, products);
	}

	private static void join(List<Group> groups, Group added) {
		Group joined = added;
		for (Group group : List.copyOf(groups)) {
			if (group.sharesProductWith(joined)) {
				groups.remove(group);
				joined = group.with(joined);
			}
		}
		groups.add(joined);
	}

	/** Files that hang together by their products. */
	private record Group(List<String> files, Set<ReportKind> kinds, Set<String> products) {

		static Group of(ReportFile file) {
			Set<String> products = new HashSet<>();
			int field = file.field("fnsku");
			try (RecordReader record = RecordReader.open(file)) {
				while (products.size() < MOST_PRODUCTS && record.next()) {
					if (field >= 0 && field < record.fields() && record.end(field) > record.start(field)) {
						products.add(record.text(field));
					}
				}
			}
			catch (IOException ex) {
				// Loading meets the same failure and tells it.
				products.clear();
			}
			return new Group(List.of(file.source().location()), Set.of(file.kind()), products);
		}

		boolean sharesProductWith(Group other) {
			Set<String> fewer = (this.products.size() < other.products.size()) ? this.products : other.products;
			Set<String> more = (fewer == this.products) ? other.products : this.products;
			return fewer.stream().anyMatch(more::contains);
		}

		Group with(Group other) {
			List<String> joinedFiles = new ArrayList<>(this.files);
			joinedFiles.addAll(other.files);
			Set<ReportKind> joinedKinds = new HashSet<>(this.kinds);
			joinedKinds.addAll(other.kinds);
			Set<String> joinedProducts = new HashSet<>(this.products);
			joinedProducts.addAll(other.products);
			return new Group(joinedFiles, joinedKinds, joinedProducts);
		}

	}

}
