package org.proxylens.view.readout;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.PairVerdict;
import org.proxylens.analysis.Verdict;
import org.proxylens.data.message.Messages;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.ThresholdText;
import org.proxylens.view.control.Tips;

/** The SRCC of a pair with its interval, and in words whether it reaches the threshold. */
final class VerdictBox extends HBox {
    private static final char NO_BREAK = '\u00a0';

    private final FontIcon icon = new FontIcon();
    private final Label answer = Parts.paragraph("");
    private final Label srcc = Parts.words("", "verdict-srcc");
    private final Label interval = new Label();
    private final Label words = Parts.paragraph("");

    VerdictBox() {
        setId("verdict");
        getStyleClass().add("verdict");
        setAlignment(Pos.TOP_LEFT);
        answer.setId("verdict-answer");
        srcc.setId("verdict-srcc");
        Tips.on(srcc, Messages.text("figure.srcc.tip"));
        interval.setId("verdict-interval");
        Tips.on(interval, Messages.text("figure.srcc_low.tip"));
        words.setId("verdict-words");
        VBox text = new VBox(2, answer, srcc, interval, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(icon, text);
    }

    void show(PairReading pair, double threshold, double lossLimit) {
        PairVerdict both = PairVerdict.of(pair, threshold, lossLimit);
        Verdict verdict = both.monotonic();
        boolean bySrcc = both.kind() == PairVerdict.Kind.BY_SRCC;
        icon.setIconCode(bySrcc ? icon(verdict.kind()) : icon(both.kind()));
        String style = (bySrcc ? verdict.kind().key() : both.kind().key()).replace('.', '-');
        if (!getStyleClass().contains(style)) {
            getStyleClass().removeIf(other -> other.startsWith("verdict-") || other.startsWith("suits-"));
            getStyleClass().add(style);
        }
        Parts.present(answer, !bySrcc);
        if (!bySrcc) {
            // a number and its unit stay on one line
            answer.setText(
                    Messages.text(both.kind().key(), NumberText.share(lossLimit).replace(' ', NO_BREAK)));
        }
        srcc.setText(
                Messages.text("verdict.srcc", NumberText.coefficient(pair.srcc().value())));
        interval.setText(Messages.text("verdict.interval", NumberText.interval(pair.interval())));
        Parts.present(interval, pair.interval().defined());
        words.setText(Messages.text(
                verdict.kind().key(),
                ThresholdText.text(threshold),
                probability(verdict.probability()),
                NumberText.count(pair.srcc().n())));
    }

    private static String probability(double probability) {
        if (probability > 0.999) {
            return Messages.text("verdict.over", NumberText.share(0.999));
        }
        return probability < 0.001
                ? Messages.text("verdict.under", NumberText.share(0.001))
                : NumberText.share(probability);
    }

    private static Ikon icon(PairVerdict.Kind verdict) {
        return switch (verdict) {
            case SERVES, SERVES_UNLIKE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case LOSES, LOSES_ALIKE -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
            case ITSELF, BY_SRCC -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
        };
    }

    private static Ikon icon(Verdict.Kind verdict) {
        return switch (verdict) {
            case STRONG -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case LIKELY -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case UNLIKELY -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
            case WEAK -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
            case TOO_FEW -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
            case UNDEFINED -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
        };
    }
}
