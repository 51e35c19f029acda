package org.proxylens.proxy.blend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.CellFilter;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.check.Repairs;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.architecture.ArchitectureFigures;
import org.proxylens.figure.architecture.CellFigure;
import org.proxylens.figure.file.FigureWriter;
import org.proxylens.model.ArchitectureSearch;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.proxy.kernel.CodeTerms;
import org.proxylens.proxy.kernel.KernelPart;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.kernel.PositionSmoothing;
import org.proxylens.space.OneHotCode;
import org.proxylens.space.Spaces;

/** A space that nothing but its class knows of ({@link org.proxylens.space.ToySpace}) is drawn, found, costed and filtered. */
class NewSpaceTest {
    private static final ArchitectureTable CELLS = new ArchitectureTable(
            List.of("a", "b", "c", "d"),
            List.of("toy(conv,none,skip)", "toy(none,conv,skip)", "toy(conv,none,none)", "toy(conv,conv,conv)"),
            List.of());

    @Test
    void drawingTakesItUp() {
        CellFigure figure = (CellFigure)
                ArchitectureFigures.of("toy(conv,none,skip)", FigureTheme.LIGHT).orElseThrow();

        assertThat(FigureWriter.svg(figure, 90, 50, "t-")).contains("toy conv", "toy skip");
        assertThat(figure.legend().description()).isEqualTo("toy conv, toy skip, nothing");
    }

    @Test
    void searchTakesItUp() {
        assertThat(ArchitectureSearch.of("2=conv").find(CELLS)).containsExactly("b", "d");
        assertThat(ArchitectureSearch.of("2=pool")
                        .unknownOperation(Spaces.of(CELLS.size(), CELLS::arch).orElseThrow()))
                .contains("pool");
    }

    @Test
    void costsTakeItUp() {
        // 3 · 2 · 4 · 4 multiply-accumulates of the stem, 2 · 2 · 9 · 4 · 4 of each convolution
        assertThat(CostFeatures.of(CELLS))
                .filteredOn(cost -> cost.name().equals("macs"))
                .singleElement()
                .extracting(Device::latencies)
                .isEqualTo(new double[] {96 + 576, 96 + 576, 96 + 576, 96 + 3 * 576});
        assertThat(Spaces.names()).endsWith("Toy");
    }

    @Test
    void theBlendTakesUpItsCostsAndItsStructure() {
        OneHotCode code = OneHotCode.of(CELLS.size(), CELLS::arch);
        CodeTerms terms = new CodeTerms(
                new CodeFeatures(code),
                new PositionSmoothing(code.positions()),
                CostFeatures.totals(code, code.space().orElseThrow()));

        assertThat(terms.all())
                .extracting(KernelTerm::part)
                .contains(KernelPart.COSTS, KernelPart.STRUCTURE, KernelPart.EFFECTIVE);
    }

    @Test
    void filtersTakeItUp() {
        Dataset dataset = new Dataset(
                "toys", CELLS, List.of(Device.ofMilliseconds("d", new double[] {1, 2, 3, 4})), List.of(), List.of());

        assertThat(CellFilter.DISCONNECTED.matches(CELLS).stream()).containsExactly(2);
        assertThat(CellFilter.ISOMORPHIC_REPEATS.matches(CELLS).stream()).containsExactly(1);
        assertThat(Repairs.NONE
                        .leavingOut(CellFilter.ISOMORPHIC_REPEATS, true)
                        .apply(dataset)
                        .architectures()
                        .ids())
                .containsExactly("a", "c", "d");
    }
}
