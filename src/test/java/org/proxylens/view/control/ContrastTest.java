package org.proxylens.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.figure.FigureTheme;

/** Every text of both themes has a contrast of 4.5:1, as far as the style sheets and the figures' colours tell. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;
    private static final Pattern VARIABLE = Pattern.compile("(-(?:color|chart)-[a-z-]+):\\s*([^;{}]+);");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern TEXT_FILL = Pattern.compile("-fx-(?:prompt-)?text-fill:\\s*([^;]+);");
    private static final Pattern BACKGROUND = Pattern.compile("-fx-background-color:\\s*([^;]+);");
    private static final List<String> SHEETS = List.of("/org/proxylens/styles/window.css", "/styles/chart.css");

    private static String read(String sheet) {
        try (InputStream in = Objects.requireNonNull(ContrastTest.class.getResourceAsStream(sheet), sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> variables(boolean dark) {
        Theme theme = dark ? new PrimerDark() : new PrimerLight();
        Map<String, String> values = new HashMap<>();
        collect(read(theme.getUserAgentStylesheet()), values);
        for (MatchResult rule :
                RULE.matcher(read("/styles/chart.css")).results().toList()) {
            if (dark || !rule.group(1).contains(":dark")) {
                collect(rule.group(2), values);
            }
        }
        return values;
    }

    private static void collect(String css, Map<String, String> values) {
        VARIABLE.matcher(css)
                .results()
                .forEach(found -> values.put(found.group(1), found.group(2).strip()));
    }

    private static Color color(String name, Map<String, String> variables, Color under) {
        String value = name.strip();
        while (variables.containsKey(value)) {
            value = variables.get(value);
        }
        Color color = Color.web(value);
        return under.interpolate(Color.color(color.getRed(), color.getGreen(), color.getBlue()), color.getOpacity());
    }

    private static double luminance(Color color) {
        double[] linear = Stream.of(color.getRed(), color.getGreen(), color.getBlue())
                .mapToDouble(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    /** Contrast ratio (WCAG 2.1). */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTextOfTheStyleSheetsStandsOffItsGround(boolean dark) {
        Map<String, String> variables = variables(dark);
        Color page = color("-color-bg-default", variables, Color.WHITE);
        List<String> weak = new ArrayList<>();
        int seen = 0;
        for (String sheet : SHEETS) {
            for (MatchResult rule : RULE.matcher(read(sheet)).results().toList()) {
                List<Color> grounds = grounds(rule.group(2), variables, page);
                Matcher fill = TEXT_FILL.matcher(rule.group(2));
                String ink = fill.find() ? fill.group(1) : "-color-fg-default";
                boolean plain =
                        fill.hitEnd() && !BACKGROUND.matcher(rule.group(2)).find();
                for (Color ground : plain ? List.<Color>of() : grounds) {
                    seen++;
                    double contrast = contrast(color(ink, variables, ground), ground);
                    if (contrast < TEXT) {
                        weak.add(rule.group(1).strip() + " " + ink + " " + contrast);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(20);
        assertThat(weak).isEmpty();
    }

    // what a rule lays under its text, else the page and the bars
    private static List<Color> grounds(String rule, Map<String, String> variables, Color page) {
        Matcher ground = BACKGROUND.matcher(rule);
        if (ground.find() && !ground.group(1).contains("transparent")) {
            String[] layers = ground.group(1).split(",(?![^(]*\\))");
            String last = layers[layers.length - 1];
            boolean text = last.contains("-bg-")
                    || last.contains("-subtle")
                    || TEXT_FILL.matcher(rule).find();
            return text ? List.of(color(last, variables, page)) : List.of();
        }
        return List.of(page, color("-color-bg-subtle", variables, page));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTextAndMarkOfAFigureStandsOffItsGround(boolean dark) {
        FigureTheme theme = FigureTheme.of(dark);
        for (java.awt.Color text : List.of(theme.text(), theme.quietText())) {
            assertThat(contrast(of(text), of(theme.background()))).isGreaterThanOrEqualTo(TEXT);
        }
        for (int i = 0; i < FigureTheme.SERIES; i++) {
            assertThat(contrast(of(theme.series(i)), of(theme.background())))
                    .as("series %d", i)
                    .isGreaterThanOrEqualTo(MARK);
        }
        assertThat(contrast(of(theme.cloud()), of(theme.background()))).isGreaterThanOrEqualTo(MARK);
    }

    private static Color of(java.awt.Color color) {
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    }
}
