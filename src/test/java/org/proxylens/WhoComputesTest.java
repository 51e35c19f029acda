package org.proxylens;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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

    private static final Set<String> VALUES_IN_CONTROLLERS =
            Set.of("org.proxylens.proxy.adapt.AdaptationOptions", "org.proxylens.proxy.study.StudyOptions");

    /** What the jobs start, beside the analysis; the adapter is shared so that what it learns is learned once. */
    private static final Set<String> DOERS_IN_CONTROLLERS =
            Set.of("org.proxylens.proxy.adapt.Adapter", "org.proxylens.proxy.drift.TableDrift");

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
