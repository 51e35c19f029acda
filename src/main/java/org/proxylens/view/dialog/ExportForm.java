package org.proxylens.view.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.PagePreset;
import org.proxylens.figure.Palette;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.view.control.Parts;

/** Everything that can be said of how a figure is written. */
final class ExportForm extends GridPane {
    static final double MOST_MM = 2000;
    static final double LEAST_MM = 10;
    private static final double MOST_PIXELS = 16_384;
    private static final double LEAST_DPI = 30;
    private static final double MOST_DPI = 2400;
    private static final double MOST_SCALE = 10;
    private static final int MOST_DECIMALS = 6;
    private static final String USUAL = "usual";

    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ComboBox<ExportSize.Format> format = choice("export.format", List.of(ExportSize.Format.values()));
    private final ComboBox<@Nullable PagePreset> preset = choice("export.preset.", withNone(PagePreset.values()));
    private final ComboBox<String> unit = new PrefixSelectionComboBox<>();
    private final TextField width = field("width");
    private final TextField height = field("height");
    private final TextField dpi = field("dpi");
    private final TextField font = field("font");
    private final TextField lines = field("lines");
    private final TextField points = field("points");
    private final TextField title = field("heading");
    private final ComboBox<@Nullable Boolean> caption =
            choice("export.caption.", withNone(new Boolean[] {true, false}));
    private final ComboBox<FigureStyle.@Nullable Legend> legend =
            choice("export.legend.", withNone(FigureStyle.Legend.values()));
    private final ComboBox<FigureStyle.@Nullable Cloud> cloud =
            choice("export.cloud.", withNone(FigureStyle.Cloud.values()));
    private final ComboBox<Palette> palette = choice("export.palette.", List.of(Palette.values()));
    private final ComboBox<FigureStyle.Values> values = choice("export.values.", List.of(FigureStyle.Values.values()));
    private final TextField decimals = field("decimals");
    private final CheckBox dark = new CheckBox(Messages.text("export.dark"));
    private boolean pixels;
    /** Whether the height is the one that the heatmap wants by its width: until the user types another. */
    private boolean follows;

    private boolean filling;

    /** @param cells the figure where it is a heatmap */
    ExportForm(ExportSize proposed, @Nullable HeatmapFigure cells) {
        getStyleClass().add("form");
        fill(proposed);
        row("export.format", format);
        row("export.preset", preset);
        row("export.width", new HBox(6, width, unit));
        row("export.height", height);
        row("export.dpi", dpi);
        row("export.font", font);
        row("export.heading", title);
        row("export.caption", caption);
        row("export.legend", legend);
        if (cells != null) {
            row("export.palette", palette);
            row("export.values", values);
            row("export.decimals", decimals);
        } else {
            row("export.lines", lines);
            row("export.points", points);
            row("export.cloud", cloud);
        }
        add(dark, 1, getRowCount());
        follow(cells);
    }

    private void fill(ExportSize proposed) {
        FigureStyle style = proposed.style();
        format.setValue(proposed.format());
        unit.setId("export-unit");
        unit.setAccessibleText(Messages.text("export.unit"));
        width.setAccessibleText(Messages.text("export.width"));
        unit.getItems().setAll(List.of(Messages.text("export.mm"), Messages.text("export.px")));
        unit.getSelectionModel().select(0);
        show(proposed);
        dpi.setText(plain(proposed.dpi()));
        font.setText(style.fontPt() > 0 ? plain(style.fontPt()) : "");
        font.setPromptText(Messages.text("export.usual"));
        title.setText(style.title());
        title.setPrefColumnCount(16);
        caption.setValue(style.caption());
        legend.setValue(style.legend());
        cloud.setValue(style.cloud());
        palette.setValue(style.palette());
        values.setValue(style.values());
        decimals.setText(style.decimals() < 0 ? "" : Integer.toString(style.decimals()));
        decimals.setPromptText(Messages.text("export.usual"));
        lines.setText(plain(style.lines()));
        points.setText(plain(style.points()));
        dark.setSelected(proposed.dark());
        dark.setId("export-dark");
    }

    private void follow(@Nullable HeatmapFigure cells) {
        preset.valueProperty().addListener((observed, before, after) -> {
            if (after != null) {
                unit.getSelectionModel().select(0);
                font.setText(plain(after.fontPt()));
                follows = cells != null && !after.whole();
                filling(() -> {
                    width.setText(plain(after.widthMm()));
                    height.setText(plain(after.heightMm()));
                });
                if (cells != null) {
                    fit(cells);
                }
            }
        });
        if (cells != null) {
            follows = height.getText().equals(fitting(cells));
            height.textProperty().addListener((observed, before, after) -> follows &= filling);
            changes.addListener((observed, before, after) -> fit(cells));
        }
        unit.getSelectionModel().selectedIndexProperty().addListener((observed, before, after) -> {
            Optional<ExportSize> size = value();
            pixels = after.intValue() == 1;
            size.ifPresent(this::show);
        });
        for (TextField field : List.of(width, height, dpi, font, title, decimals, lines, points)) {
            field.textProperty().addListener((observed, before, after) -> changed());
        }
        for (ComboBox<?> box : List.of(format, caption, legend, palette, values, cloud)) {
            box.valueProperty().addListener((observed, before, after) -> changed());
        }
        dark.selectedProperty().addListener((observed, before, after) -> changed());
    }

    /** The height goes with the width and what stands around the cells until another one is typed. */
    private void fit(HeatmapFigure cells) {
        String now = fitting(cells);
        if (follows && !now.isEmpty()) {
            filling(() -> height.setText(now));
        }
    }

    private void filling(Runnable fields) {
        boolean outer = filling;
        filling = true;
        fields.run();
        filling = outer;
    }

    private String fitting(HeatmapFigure cells) {
        double unitMm = unitMm();
        double wide = Numbers.typed(width.getText()) * unitMm;
        FigureStyle style = style();
        if (!within(wide, LEAST_MM, MOST_MM) || style == null) {
            return "";
        }
        double high = cells.heightMm(wide, style) / unitMm;
        return plain(pixels ? Math.rint(high) : high);
    }

    /** How many millimetres the unit in which sizes are typed is; NaN where the dots per inch are none. */
    private double unitMm() {
        return pixels ? ExportSize.MM_PER_INCH / Numbers.typed(dpi.getText()) : 1;
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** How often anything was changed. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** What is said; empty where a number is out of bounds. */
    Optional<ExportSize> value() {
        double dots = Numbers.typed(dpi.getText());
        double scale = unitMm();
        double wide = Numbers.typed(width.getText()) * scale;
        double high = Numbers.typed(height.getText()) * scale;
        boolean sized = within(wide, LEAST_MM, MOST_MM) && within(high, LEAST_MM, MOST_MM);
        FigureStyle style = style();
        if (!sized || !within(dots, LEAST_DPI, MOST_DPI) || style == null) {
            return Optional.empty();
        }
        ExportSize size = new ExportSize(format.getValue(), wide, high, dots, style, dark.isSelected());
        boolean small = size.widthPixels() <= MOST_PIXELS && size.heightPixels() <= MOST_PIXELS;
        return small || size.format() != ExportSize.Format.PNG ? Optional.of(size) : Optional.empty();
    }

    private @Nullable FigureStyle style() {
        double pt = font.getText().isBlank() ? 0 : Numbers.typed(font.getText());
        double digits = decimals.getText().isBlank() ? -1 : Numbers.typed(decimals.getText());
        double line = Numbers.typed(lines.getText());
        double point = Numbers.typed(points.getText());
        boolean fine = (pt == 0 || within(pt, FigureStyle.LEAST_PT, FigureStyle.MOST_PT))
                && within(digits, -1, MOST_DECIMALS)
                && within(line, 1 / MOST_SCALE, MOST_SCALE)
                && within(point, 1 / MOST_SCALE, MOST_SCALE);
        return fine
                ? new FigureStyle(
                        pt,
                        palette.getValue(),
                        values.getValue(),
                        (int) digits,
                        legend.getValue(),
                        caption.getValue(),
                        title.getText().strip(),
                        line,
                        point,
                        true,
                        cloud.getValue())
                : null;
    }

    private void show(ExportSize size) {
        filling(() -> {
            width.setText(pixels ? Integer.toString(size.widthPixels()) : plain(size.widthMm()));
            height.setText(pixels ? Integer.toString(size.heightPixels()) : plain(size.heightMm()));
        });
    }

    private static boolean within(double value, double least, double most) {
        return value >= least && value <= most;
    }

    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Numbers.fixed(value, 1);
    }

    private void row(String key, Node control) {
        row(this, key, control);
    }

    /** A control beside its name. */
    static void row(GridPane form, String key, Node control) {
        Label label = new Label(Messages.text(key));
        label.setLabelFor(control);
        label.setMinWidth(USE_PREF_SIZE);
        form.addRow(form.getRowCount(), label, control);
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId("export-" + id);
        field.setPrefColumnCount(7);
        return field;
    }

    static <T> List<@Nullable T> withNone(T[] values) {
        List<@Nullable T> all = new ArrayList<>();
        all.add(null);
        all.addAll(Arrays.asList(values));
        return all;
    }

    static <T> ComboBox<T> choice(String prefix, List<T> values) {
        ComboBox<T> box = Parts.box(values, value -> {
            String key = value == null ? USUAL : value instanceof Enum<?> one ? Messages.key(one) : value.toString();
            boolean plain = value instanceof ExportSize.Format || value instanceof String;
            return plain ? String.valueOf(value) : Messages.text(prefix + key);
        });
        box.setId(prefix.replaceFirst("\\.$", "").replace('.', '-'));
        return box;
    }
}
