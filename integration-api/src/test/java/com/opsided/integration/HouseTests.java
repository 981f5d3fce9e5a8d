package com.opsided.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may use whom ({@code design.md}, "The house"). What is shared is tested beside
 * sync-batch.
 */
class HouseTests {

	private static final String ROOT = "com.opsided.integration";

	private static final JavaClasses house = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

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
		assertThat(house.getPackage(ROOT + "." + name).getClasses()).hasSizeGreaterThan(1);
	}

	@Test
	void everyPackageIsNamedHereAndSaysWhatItIs() {
		List<JavaPackage> packages = house.stream().map(JavaClass::getPackage).distinct().toList();
		assertThat(packages).extracting(JavaPackage::getName)
			.containsExactlyInAnyOrderElementsOf(
					Stream.concat(Stream.of(ROOT), named().stream().map((name) -> ROOT + "." + name)).toList());
		assertThat(packages).allSatisfy((each) -> {
			assertThat(each.tryGetPackageInfo()).as(each.getName()).isPresent();
			assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue();
		});
	}

	@Test
	void nobodyKnowsTheOtherApplicationOrTheSimulatedProviders() {
		noClasses().should()
			.dependOnClassesThat(resideInAnyPackage("com.opsided.sync..", "com.opsided.sandbox.."))
			.check(house);
	}

	@Test
	void featuresDoNotDependOnEachOtherInCircles() {
		slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(house);
	}

	/** A provider is one folder: two that knew each other could not be told apart. */
	@ParameterizedTest
	@CsvSource({ "amazon, google, stripe", "google, amazon, stripe", "stripe, amazon, google" })
	void aProviderKnowsNoOtherProvider(String provider, String one, String other) {
		assertThat(named()).contains(provider, one, other);
		noClasses().that()
			.resideInAPackage(ROOT + "." + provider + "..")
			.should()
			.dependOnClassesThat(resideInAnyPackage(ROOT + "." + one + "..", ROOT + "." + other + ".."))
			.check(house);
	}

	@Test
	void theServerKnowsNoFeature() {
		noClasses().that()
			.resideInAPackage(ROOT + ".server..")
			.should()
			.dependOnClassesThat(
					resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAPackage(ROOT + ".server.."))))
			.check(house);
	}

	/** Statements stand in the classes that own the tables. */
	@Test
	void sqlIsWrittenInWhatIsShared() {
		noClasses().that()
			.haveSimpleNameNotEndingWith("Configuration")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.jdbc.core..")
			.check(house);
	}

	@Test
	void aLibraryOfAProviderStaysInItsFolder() {
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".stripe..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("com.stripe..")
			.check(house);
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".google..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("com.google.api..", "com.google.auth..")
			.check(house);
	}

	@Test
	void typesAreForTheirPackageUnlessAnotherNeedsThem() {
		long all = house.stream().filter((type) -> type.isTopLevelClass()).count();
		long open = house.stream()
			.filter((type) -> type.isTopLevelClass()
					&& type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
			.count();
		assertThat(all).isGreaterThan(5);
		assertThat(open).as("public types of %s", all).isLessThanOrEqualTo(all * 6 / 10);
	}

	/**
	 * The first administrator's password is told once, and never to a log; figures are
	 * shown to who asked for them.
	 */
	@Test
	void nobodyPrints() {
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".bench..")
			.and()
			.doNotHaveSimpleName("HandOverPassword")
			.and()
			.doNotHaveSimpleName("IntegrationApplication")
			.and()
			.doNotHaveSimpleName("RefreshBench")
			.should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
			.check(house);
	}

	@Test
	void nothingIsNamedAfterNothing() {
		noClasses().should().haveNameMatching(".*(Utils?|Manager|Helper|Impl|Dto|Service)").check(house);
		classes().should().resideOutsideOfPackages("..service..", "..util..", "..impl..", "..dto..").check(house);
	}

}
