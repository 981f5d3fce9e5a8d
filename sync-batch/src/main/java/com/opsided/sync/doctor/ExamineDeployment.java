package com.opsided.sync.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.opsided.sync.doctor.Check.Needs;

/**
 * Looks at everything, one thing after the other. What cannot be looked at since
 * something else is at fault is told as such.
 */
public final class ExamineDeployment {

	static final List<Check> CHECKS = List.of(new CheckSecrets(), new CheckDisk(), new CheckDatabase(),
			new CheckServerSettings(), new CheckSchema(), new CheckKeyRing(), new CheckClocks(), new CheckTriggers(),
			new CheckQuotas(), new CheckOutbox(), new CheckProviders(), new CheckApplications());

	private ExamineDeployment() {
	}

	/**
	 * Looks.
	 * @param deployment the deployment
	 * @param tell is told each thing as it is found
	 * @return all that was found
	 */
	public static List<Finding> all(Deployment deployment, Consumer<Finding> tell) {
		return some(CHECKS, deployment, tell);
	}

	static List<Finding> some(List<Check> checks, Deployment deployment, Consumer<Finding> tell) {
		List<Finding> all = new ArrayList<>();
		boolean database = true;
		boolean schema = true;
		for (Check check : checks) {
			List<Finding> found;
			if (check.needs() != Needs.NOTHING && !database && !(check instanceof CheckDatabase)) {
				found = List.of(Finding.skipped(check.name(), "not looked at: the database cannot be reached"));
			}
			else if (check.needs() == Needs.SCHEMA && !schema) {
				found = List.of(Finding.skipped(check.name(), "not looked at: the tables are not this program's"));
			}
			else {
				found = look(check, deployment);
			}
			boolean sound = found.stream().noneMatch((each) -> each.grade() == Grade.FAULT);
			database = (check instanceof CheckDatabase) ? sound : database;
			schema = (check instanceof CheckSchema) ? sound : schema;
			found.forEach(tell);
			all.addAll(found);
		}
		return all;
	}

	private static List<Finding> look(Check check, Deployment deployment) {
		try {
			return check.look(deployment);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return List.of(Finding.skipped(check.name(), "interrupted"));
		}
		catch (Exception ex) {
			return List
				.of(Finding.fault(check.name(), "cannot be looked at: " + ex.getMessage(), "mend that and look again"));
		}
	}

}
