package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proxylens.model.choice.Appearance;
import org.proxylens.model.choice.CenterView;

/** Room in Simplified Chinese, in the sizes that {@link RoomTest} does not take with as many devices. */
class ChineseRoomTest extends Room {
    ChineseRoomTest() {
        super("zh-CN");
    }

    @Test
    void withFewDevices() {
        open(18);
        assertThat(text("readout-pair")).contains("代理");
        look(1280, 720, Appearance.DARK);
        look(1440, 900, Appearance.LIGHT);
        lookBehind(1280, 720, Appearance.DARK);
        assertThat(wrong).isEmpty();
    }

    @Test
    void withManyDevices() {
        open(200);
        look(1000, 640, Appearance.LIGHT);
        look(2560, 1440, Appearance.DARK);
        assertThat(wrong).isEmpty();
    }

    @Test
    void withANewDevicePlaced() {
        place();
        look(CenterView.NEW_DEVICE, 1000, 640, Appearance.LIGHT);
        assertThat(wrong).isEmpty();
    }
}
