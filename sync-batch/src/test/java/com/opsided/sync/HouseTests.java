package com.opsided.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may use whom ({@code design.md}, "The house").
 */
class HouseTests {

	private static final JavaClasses house = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("com.opsided.shared", "com.opsided.sync");

	private static final String SHARED = "com.opsided.shared..";

	private static final String WEB = "com.opsided.shared.web..";

	/** What is written against a framework: the rest of shared is plain. */
	private static final String[] FRAMED = { WEB, "com.opsided.shared.server..", "com.opsided.shared.amazon..",
			"com.opsided.shared.migration.." };

	private static final Set<String> FEEDS = Set.of("cost", "customerreturn", "fee", "inventory", "ledger",
			"reimbursement", "removal", "inbound", "finance");

	/** The packages, one a line: each is named, and each that is named is there. */
	static List<String> named() {
		try (InputStream file = HouseTests.class.getResourceAsStream("/house-packages.txt")) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@MethodSource("named")
	void aNamedPackageIsThereAndHoldsMoreThanItsDescription(String name) {
		assertThat(house.getPackage("com.opsided." + name).getClasses()).hasSizeGreaterThan(1);
	}

	@Test
	void everyPackageIsNamedHereAndSaysWhatItIs() {
		List<JavaPackage> packages = packages();
		assertThat(packages).hasSize(named().size() + 1).allSatisfy((each) -> {
			assertThat(each.tryGetPackageInfo()).as(each.getName()).isPresent();
			assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue();
		});
	}

	@Test
	void sharedUsesNeitherApplicationNorMuchElse() {
		classes().that()
			.resideInAPackage(SHARED)
			.and()
			.resideOutsideOfPackages(FRAMED)
			.should()
			.onlyDependOnClassesThat(in("shared").or(resideInAnyPackage("java..", "javax.crypto..", "javax.sql..",
					"org.jspecify..", "org.springframework.jdbc..", "org.springframework.dao..", "org.postgresql..",
					"org.apache.commons.compress..", "org.checkerframework..")))
			.check(house);
	}

	@Test
	void theWebLayerKnowsAccountsAndFrameworksOfTheWeb() {
		classes().that()
			.resideInAPackage(WEB)
			.should()
			.onlyDependOnClassesThat(resideInAnyPackage(WEB, "com.opsided.shared.account..",
					"com.opsided.shared.auditlog..", "com.opsided.shared.tenant..", "java..", "javax.crypto..",
					"org.jspecify..", "org.slf4j..", "org.springframework..", "jakarta.servlet..", "tools.jackson..",
					"com.fasterxml.jackson.annotation..", "io.jsonwebtoken.."))
			.check(house);
	}

	@Test
	void onlyTheOwnersOfTablesAndViewsKnowSpring() {
		noClasses().that()
			.resideInAPackage(SHARED)
			.and()
			.resideOutsideOfPackages(FRAMED)
			.and()
			.haveSimpleNameNotEndingWith("Table")
			.and()
			.haveSimpleNameNotEndingWith("View")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(house);
	}

	@Test
	void featuresDoNotDependOnEachOtherInCircles() {
		slices().matching("com.opsided.(*).(*)..").should().beFreeOfCycles().check(house);
	}

	@Test
	void amazonKnowsNoFeature() {
		noClasses().that()
			.resideInAPackage("com.opsided.shared.amazon..")
			.should()
			.dependOnClassesThat(
					in("shared").and(DescribedPredicate.not(resideInAnyPackage("com.opsided.shared.amazon..",
							"com.opsided.shared.account..", "com.opsided.shared.failure.."))))
			.check(house);
	}

	@Test
	void reportKnowsNoFeature() {
		uses("report");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cost", "customerreturn", "fee", "finance", "inbound", "inventory", "ledger",
			"reimbursement", "removal" })
	void aFeedUsesNoOtherFeed(String feed) {
		assertThat(FEEDS).contains(feed);
		uses(feed, "report", "pull", "run");
	}

	@Test
	void uploadKnowsFeedsByTheirInterfaceOnly() {
		uses("upload", "report", "run", "pull", "request");
	}

	@Test
	void requestKnowsFeedsByTheirInterfaceOnly() {
		uses("request", "pull", "report", "run");
	}

	@Test
	void pullKnowsNoFeature() {
		uses("pull", "run");
	}

	@Test
	void productKnowsOnlyWhatIsShared() {
		uses("product");
	}

	@Test
	void detectionReadsTablesAndNotReports() {
		uses("detection", "product", "run");
	}

	/** The job takes its list of codes and its costs from where detection has them. */
	@Test
	void reconciliationKnowsOnlyTheSettingsOfDetection() {
		uses("reconciliation", "product", "run", "detection");
		noClasses().that()
			.resideInAPackage("com.opsided.sync.reconciliation")
			.and()
			.doNotHaveSimpleName("ReconciliationJob")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("com.opsided.sync.detection")
			.check(house);
	}

	@Test
	void runKnowsNoFeatureAndAloneUsesTheJobOperator() {
		uses("run");
		// The benchmark starts a job of Spring Batch's own parts to compare with; that is
		// no run.
		noClasses().that()
			.resideOutsideOfPackages("com.opsided.sync.run", "com.opsided.sync.bench")
			.should()
			.dependOnClassesThat(named("JobOperator").or(named("JobLauncher")))
			.check(house);
		classes().that().haveSimpleName("AttemptRun").should().dependOnClassesThat(named("JobOperator")).check(house);
	}

	@Test
	void theServerKnowsNoFeature() {
		uses("server");
	}

	@Test
	void nobodyUsesTheCommandLine() {
		noClasses().that()
			.resideOutsideOfPackage("com.opsided.sync.audit")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("com.opsided.sync.audit")
			.check(house);
	}

	@Test
	void onlyScheduleUsesQuartz() {
		uses("schedule", "run");
		noClasses().that()
			.resideOutsideOfPackage("com.opsided.sync.schedule")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.quartz..")
			.check(house);
		classes().that()
			.haveSimpleName("FireRun")
			.should()
			.dependOnClassesThat(resideInAPackage("org.quartz.."))
			.check(house);
	}

	@Test
	void onlyTheCommandLinePrints() {
		noClasses().that()
			.resideOutsideOfPackage("com.opsided.sync.audit")
			.should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
			.check(house);
	}

	@Test
	void nothingIsNamedAfterNothing() {
		noClasses().should().haveNameMatching(".*(Utils?|Manager|Helper|Impl|Dto)").check(house);
	}

	/**
	 * A package of the application uses the shared ones, the named ones and libraries.
	 */
	private static void uses(String name, String... others) {
		noClasses().that()
			.resideInAPackage("com.opsided.sync." + name)
			.should()
			.dependOnClassesThat(in("sync")
				.and(DescribedPredicate.not(resideInAnyPackage(Stream.concat(Stream.of(name), Stream.of(others))
					.map((each) -> "com.opsided.sync." + each)
					.toArray(String[]::new)))))
			.check(house);
	}

	private static DescribedPredicate<JavaClass> in(String application) {
		return resideInAPackage("com.opsided." + application + "..");
	}

	private static DescribedPredicate<JavaClass> named(String simpleName) {
		return JavaClass.Predicates.simpleName(simpleName);
	}

	private static List<JavaPackage> packages() {
		return house.stream().map(JavaClass::getPackage).distinct().toList();
	}

}
