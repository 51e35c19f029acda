package org.proxylens.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ScaledPaneTest {
    private final SimpleDoubleProperty factor = new SimpleDoubleProperty(1);

    private WeakReference<ScaledPane> leftAtOnce() {
        return new WeakReference<>(new ScaledPane(new Region(), factor));
    }

    @Test
    void aFactorThatLastsHoldsNoPaneThatIsGone() {
        WeakReference<ScaledPane> gone = leftAtOnce();
        System.gc();
        assertThat(gone.get()).isNull();
    }

    @Test
    void aPaneThatIsThereFollowsItsFactor() {
        Region content = new Region();
        content.setPrefSize(100, 50);
        ScaledPane pane = new ScaledPane(content, factor);
        System.gc();
        factor.set(2);
        assertThat(pane.prefWidth(-1)).isEqualTo(200);
        assertThat(content.getTransforms().get(0).getMxx()).isEqualTo(2);
    }
}
