package org.proxylens;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.proxylens.controller.WindowLauncher;

/** How the house is built: which package may use which, and what nobody may do. */
@AnalyzeClasses(packages = "org.proxylens", importOptions = ArchitectureTest.MainClasses.class)
class ArchitectureTest {
    private static final int MOST_LINES = 400;
    private static final int MOST_TYPES = 25;
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path ROOT = MAIN.resolve("org/proxylens");

    /** Takes the classes of the program and leaves the tests, wherever both were compiled to. */
    static final class MainClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            String uri = location.asURI().toString();
            int start = uri.lastIndexOf("org/proxylens/");
            if (start < 0) {
                return false;
            }
            String source = uri.substring(start).replaceFirst("(\\$.*)?\\.class$", ".java");
            return Files.exists(MAIN.resolve(source));
        }
    }

    /** Arrows point down only. */
    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.proxylens..")
            .layer("cli")
            .definedBy("org.proxylens.cli..")
            .layer("controller")
            .definedBy("org.proxylens.controller..")
            .layer("view")
            .definedBy("org.proxylens.view..")
            .layer("model")
            .definedBy("org.proxylens.model..")
            .layer("figure")
            .definedBy("org.proxylens.figure..")
            .layer("analysis")
            .definedBy("org.proxylens.analysis..")
            .layer("measure")
            .definedBy("org.proxylens.measure..")
            .layer("proxy")
            .definedBy("org.proxylens.proxy..")
            .layer("pareto")
            .definedBy("org.proxylens.pareto..")
            .layer("rank")
            .definedBy("org.proxylens.rank..")
            .layer("data")
            .definedBy("org.proxylens.data..")
            .layer("space")
            .definedBy("org.proxylens.space..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("controller")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("view")
            .mayOnlyBeAccessedByLayers("controller")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("controller", "view")
            .whereLayer("figure")
            .mayOnlyBeAccessedByLayers("cli", "controller", "view", "model")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("cli", "controller", "view", "model", "figure")
            .whereLayer("measure")
            .mayOnlyBeAccessedByLayers("cli", "controller", "view", "model", "analysis")
            .whereLayer("proxy")
            .mayOnlyBeAccessedByLayers("cli", "controller", "view", "model", "figure", "analysis")
            .whereLayer("pareto")
            .mayOnlyBeAccessedByLayers("cli", "controller", "view", "model", "figure", "analysis", "proxy")
            .whereLayer("rank")
            .mayOnlyBeAccessedByLayers(
                    "cli", "controller", "view", "model", "figure", "analysis", "proxy", "pareto", "measure")
            .whereLayer("data")
            .mayOnlyBeAccessedByLayers(
                    "cli", "controller", "view", "model", "figure", "analysis", "proxy", "pareto", "rank", "measure");

    /** The command line knows of the window only how to open it. */
    @ArchTest
    static final ArchRule LAUNCH_ONLY = noClasses()
            .that()
            .resideInAPackage("org.proxylens.cli..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.proxylens.controller..").and(not(belongToAnyOf(WindowLauncher.class))));

    /** No circle between packages, at any depth. */
    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.proxylens.(**)").should().beFreeOfCycles();

    /** What computes and draws knows no toolkit; the command line reaches it only by opening the window. */
    @ArchTest
    static final ArchRule TOOLKIT_FREE = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.proxylens.space..",
                    "org.proxylens.data..",
                    "org.proxylens.rank..",
                    "org.proxylens.pareto..",
                    "org.proxylens.proxy..",
                    "org.proxylens.measure..",
                    "org.proxylens.analysis..",
                    "org.proxylens.figure..",
                    "org.proxylens.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "javax.swing..", "org.controlsfx..");

    /** Files are read and written in one place; figures and the command line's own output apart. */
    @ArchTest
    static final ArchRule NO_FILES = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.proxylens.space..", "org.proxylens.rank..", "org.proxylens.pareto..", "org.proxylens.proxy..")
            .or()
            .resideInAPackage("org.proxylens.data")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..")
                    .or(belongToAnyOf(
                            java.io.File.class,
                            java.io.FileInputStream.class,
                            java.io.FileOutputStream.class,
                            java.io.RandomAccessFile.class)));

    /** Figures may be asked for under a path; {@code figure.file} alone writes there. */
    @ArchTest
    static final ArchRule NO_FILES_IN_FIGURES = noClasses()
            .that()
            .resideInAPackage("org.proxylens.figure..")
            .and()
            .resideOutsideOfPackage("org.proxylens.figure.file")
            .should()
            .dependOnClassesThat(belongToAnyOf(
                    java.nio.file.Files.class,
                    java.io.File.class,
                    java.io.FileInputStream.class,
                    java.io.FileOutputStream.class,
                    java.io.RandomAccessFile.class));

    /** The model holds properties, never controls. */
    @ArchTest
    static final ArchRule NO_CONTROLS_IN_MODEL = noClasses()
            .that()
            .resideInAPackage("org.proxylens.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..");

    @ArchTest
    static final ArchRule STANDARD_STREAMS =
            noClasses().that().resideOutsideOfPackage("org.proxylens.cli..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule ONE_LOG = noClasses()
            .that()
            // a library's own log is turned off there
            .doNotHaveFullyQualifiedName("org.proxylens.measure.onnx.OnnxEngine")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..");

    /** Readers of one format know nothing of those of another; trees and pickles are what several of them hold. */
    @ArchTest
    static final ArchRule READERS_ARE_STRANGERS = slices().matching("org.proxylens.data.read.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("org.proxylens.data.read.."),
                    resideInAnyPackage("org.proxylens.data.read.tree", "org.proxylens.data.read.pickle"));

    @ArchTest
    static final ArchRule COMMANDS_ARE_NAMED_SO = classes()
            .that()
            .areAnnotatedWith("picocli.CommandLine$Command")
            .should()
            .haveSimpleNameEndingWith("Command")
            .andShould()
            .resideInAPackage("org.proxylens.cli..");

    /** Types within another one go by its name too, but take none that stands by itself. */
    @ArchTest
    static void noNameIsTakenTwice(JavaClasses classes) {
        List<JavaClass> named = classes.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        Map<String, String> alone = named.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.toMap(JavaClass::getSimpleName, JavaClass::getName));
        assertThat(named)
                .filteredOn(type -> !type.isTopLevelClass() && alone.containsKey(type.getSimpleName()))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN).filter(Files::isDirectory)) {
            for (Path folder : folders.toList()) {
                if (holdsClasses(folder)) {
                    assertThat(folder.resolve("package-info.java"))
                            .as("package-info.java of " + folder)
                            .content()
                            .contains("@" + NullMarked.class.getSimpleName());
                }
            }
        }
    }

    @Test
    void everyPackageHasItsSentence() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN).filter(Files::isDirectory)) {
            for (Path folder : folders.toList()) {
                if (types(folder) > 0) {
                    String name = ROOT.relativize(folder).toString().replace('/', '.');
                    assertThat(Path.of("docs/architecture.md")).content().contains("| `" + name + "` | ");
                }
            }
        }
    }

    @Test
    void noClassIsLong() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path file : classes) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
            }
        }
    }

    @Test
    void noPackageIsCrowded() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN).filter(Files::isDirectory)) {
            for (Path folder : folders.toList()) {
                assertThat(types(folder)).as(folder.toString()).isLessThanOrEqualTo(MOST_TYPES);
            }
        }
    }

    private static long types(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .count();
        }
    }

    private static boolean holdsClasses(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        }
    }
}
