package org.proxylens;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The window shows what the analysis answers. Of what computes, a view or a controller may name only the types listed
 * here: values that it shows or passes on, and the few that do something, each named.
 */
@AnalyzeClasses(packages = "org.proxylens", importOptions = ArchitectureTest.MainClasses.class)
class WhoComputesTest {
    private static final DescribedPredicate<JavaClass> COMPUTES =
            resideInAnyPackage("org.proxylens.rank..", "org.proxylens.pareto..", "org.proxylens.proxy..");

    private static final Set<String> VALUES_IN_VIEWS = Set.of(
            "org.proxylens.pareto.FrontExchange",
            "org.proxylens.pareto.LossMatrices",
            "org.proxylens.pareto.PairFronts",
            "org.proxylens.pareto.PairResult",
            "org.proxylens.pareto.ParetoLoss",
            "org.proxylens.pareto.ReferencePoint",
            "org.proxylens.pareto.RegionOfInterest",
            "org.proxylens.proxy.adapt.Adaptation",
            "org.proxylens.proxy.adapt.AdaptationMethod",
            "org.proxylens.proxy.adapt.AdaptedFront",
            "org.proxylens.proxy.adapt.PathPoint",
            "org.proxylens.proxy.choose.CostModel",
            "org.proxylens.proxy.choose.PairFigures",
            "org.proxylens.proxy.choose.ProxyRanking",
            "org.proxylens.proxy.choose.ProxySet",
            "org.proxylens.proxy.choose.ThresholdAnalysis",
            "org.proxylens.proxy.design.DesignGain",
            "org.proxylens.proxy.newdevice.NewDevice",
            "org.proxylens.proxy.sample.Design",
            "org.proxylens.proxy.sample.Measurements",
            "org.proxylens.proxy.sample.Prediction",
            "org.proxylens.rank.CommonSet",
            "org.proxylens.rank.Correlation",
            "org.proxylens.rank.CorrelationMatrix",
            "org.proxylens.rank.GroupContrast",
            "org.proxylens.rank.Interval");

    /** Tells costs computed from arch strings from devices that were measured. */
    private static final Set<String> DOERS_IN_VIEWS = Set.of("org.proxylens.proxy.code.CostFeatures");

    private static final Set<String> VALUES_IN_CONTROLLERS = Set.of(
            "org.proxylens.proxy.adapt.AdaptationOptions",
            "org.proxylens.proxy.study.StudyOptions",
            "org.proxylens.proxy.remeasure.RemeasureCurve",
            "org.proxylens.proxy.remeasure.RemeasureOptions");

    /** What the jobs start, beside the analysis; the adapter is shared so that what it learns is learned once. */
    private static final Set<String> DOERS_IN_CONTROLLERS = Set.of("org.proxylens.proxy.adapt.Adapter");

    @ArchTest
    static final ArchRule VIEWS_SHOW_VALUES = noClasses()
            .that()
            .resideInAPackage("org.proxylens.view..")
            .should()
            .dependOnClassesThat(COMPUTES.and(not(value(VALUES_IN_VIEWS).or(named(DOERS_IN_VIEWS)))));

    @ArchTest
    static final ArchRule CONTROLLERS_ASK = noClasses()
            .that()
            .resideInAPackage("org.proxylens.controller..")
            .should()
            .dependOnClassesThat(COMPUTES.and(not(value(VALUES_IN_VIEWS)
                    .or(value(VALUES_IN_CONTROLLERS))
                    .or(named(DOERS_IN_VIEWS))
                    .or(named(DOERS_IN_CONTROLLERS)))));

    /** What a window's class calls on a listed value stays among values, however far the calls go. */
    @ArchTest
    static void valuesComputeNothingForTheWindow(JavaClasses classes) {
        DescribedPredicate<JavaClass> allowed = value(VALUES_IN_VIEWS)
                .or(value(VALUES_IN_CONTROLLERS))
                .or(named(DOERS_IN_VIEWS))
                .or(named(DOERS_IN_CONTROLLERS));
        Set<JavaCodeUnit> seen = new HashSet<>();
        List<String> strayed = new ArrayList<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        classes.stream()
                .filter(resideInAnyPackage("org.proxylens.view..", "org.proxylens.controller.."))
                .flatMap(type -> type.getCodeUnits().stream())
                .forEach(open::add);
        while (!open.isEmpty()) {
            JavaCodeUnit from = open.remove();
            from.getCallsFromSelf().stream()
                    .flatMap(call -> call.getTarget().resolveMember().stream())
                    .filter(to -> COMPUTES.test(to.getOwner()) && !doer(to.getOwner()) && seen.add(to))
                    .forEach(to -> {
                        open.add(to);
                        if (!allowed.test(to.getOwner())) {
                            strayed.add(to.getFullName() + " from " + from.getFullName());
                        }
                    });
        }
        assertThat(strayed).isEmpty();
    }

    private static boolean doer(JavaClass type) {
        return named(DOERS_IN_VIEWS).or(named(DOERS_IN_CONTROLLERS)).test(type);
    }

    private static DescribedPredicate<JavaClass> value(Set<String> listed) {
        return describe(
                "are listed values",
                type -> listed.contains(outer(type).getName())
                        && (outer(type).isRecord() || outer(type).isEnum()));
    }

    private static DescribedPredicate<JavaClass> named(Set<String> listed) {
        return describe("are named", type -> listed.contains(outer(type).getName()));
    }

    private static JavaClass outer(JavaClass type) {
        JavaClass outer = type.isArray() ? type.getBaseComponentType() : type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
