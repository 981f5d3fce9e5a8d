package com.opsided.shared.tenant;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * Whose rows a thread may see. A thread that nobody told sees none. Statements made on a
 * connection of a {@link TenantDataSource} see what the tenant sees that the thread has
 * at that moment, inside of a transaction, too.
 */
public final class Tenant {

	/** Sees nothing. */
	public static final Tenant NOBODY = new Tenant("");

	/**
	 * Sees everything: operators, and the steps that find out who a caller is.
	 */
	public static final Tenant EVERYBODY = new Tenant("*");

	private static final ThreadLocal<Tenant> current = ThreadLocal.withInitial(() -> NOBODY);

	private final String setting;

	private Tenant(String setting) {
		this.setting = setting;
	}

	/**
	 * Sees what belongs to a user.
	 * @param user the user
	 * @return the tenant
	 */
	public static Tenant user(UUID user) {
		return new Tenant(user.toString());
	}

	/**
	 * Returns the tenant of this thread.
	 * @return the tenant, {@link #NOBODY} where none was entered
	 */
	public static Tenant current() {
		return current.get();
	}

	/**
	 * Does something as this tenant.
	 * @param <T> what comes of it
	 * @param work what to do
	 * @return what came of it
	 */
	@SuppressWarnings("try")
	public <T> T call(Supplier<T> work) {
		try (Entered entered = enter()) {
			return work.get();
		}
	}

	/**
	 * Does something as this tenant.
	 * @param work what to do
	 */
	@SuppressWarnings("try")
	public void run(Runnable work) {
		try (Entered entered = enter()) {
			work.run();
		}
	}

	/**
	 * Makes this the tenant of the thread until what is returned is closed.
	 * @return what ends it; the tenant before is in place again then
	 */
	public Entered enter() {
		Tenant before = current.get();
		current.set(this);
		return () -> {
			if (before == NOBODY) {
				current.remove();
			}
			else {
				current.set(before);
			}
		};
	}

	/** What the database is told: a user's id, {@code *} or nothing. */
	String setting() {
		return this.setting;
	}

	@Override
	public String toString() {
		return this.setting.isEmpty() ? "nobody" : this.setting;
	}

	/** A tenant that was entered. */
	@FunctionalInterface
	public interface Entered extends AutoCloseable {

		@Override
		void close();

	}

}
