package org.proxylens.proxy.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.proxylens.proxy.choose.CostModel.Preset;

class CostModelTest {
    @Test
    void aTableOf5000ModelsAt20SecondsTakes27Point8Hours() {
        assertThat(CostModel.forTable(5000, 50, 20).latencyEvaluation()).isCloseTo(27.8, within(0.03));
    }

    @Test
    void perDeviceSearchAndOneProxy() {
        CostModel model = new CostModel(100, 10, 5, 36, 60, 40);
        assertThat(model.perDeviceSearch(3)).isEqualTo(125);
        assertThat(model.perNewDevice()).isEqualTo(1);
        assertThat(model.oneProxy(3)).isEqualTo(118);
    }

    /** One proxy: 5 + n; per device: 5 n: equal at 1.25, cheaper from 2. */
    @Test
    void breaksEvenAtTheFirstNumberThatIsCheaper() {
        assertThat(new CostModel(100, 10, 5, 36, 60, 40).breakEven()).hasValue(2);
        assertThat(new CostModel(0, 0, 2, 36, 60, 40).breakEven()).hasValue(3);
        assertThat(new CostModel(0, 0, 1, 36, 60, 40).breakEven()).isEmpty();
        assertThat(new CostModel(0, 0, 10, 0, 0, 0).breakEven()).hasValue(2);
    }

    @Test
    void publishedSearches() {
        CostModel model = new CostModel(100, 10, 5, 20, 50, 20);
        assertThat(model.hours(Preset.MNASNET, 2)).isEqualTo(13824);
        assertThat(model.hours(Preset.FBNET, 2)).isEqualTo(432);
        assertThat(model.hours(Preset.PROXYLESSNAS, 2)).isEqualTo(410);
        assertThat(model.hours(Preset.NETADAPT, 2)).isEqualTo(130);
        assertThat(model.hours(Preset.APQ, 2)).isEqualTo(2420);
        assertThat(model.hours(Preset.CHAMNET, 2)).isEqualTo(120);
        assertThat(model.hours(Preset.ONCE_FOR_ALL, 2)).isEqualTo(1220);
        assertThat(Preset.ONCE_FOR_ALL.label()).isEqualTo("Once-for-All");
    }
}
