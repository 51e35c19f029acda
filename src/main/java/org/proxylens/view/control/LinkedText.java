package org.proxylens.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.proxylens.data.message.Messages;

/** A sentence of the messages whose values are links: what each word means is one click away. */
public final class LinkedText extends TextFlow {
    /** Stands for the value of that number while the sentence is put together; no message holds it. */
    private static final Pattern MARK = Pattern.compile("\u0001(\\d+)\u0001");

    /**
     * A value in a sentence.
     *
     * @param text the value
     * @param id of the link
     * @param tip what a click does
     * @param action does it
     */
    public record Linked(String text, String id, String tip, Runnable action) {}

    /** The parts of a sentence, in its order. */
    public static List<Node> parts(String key, List<Linked> links) {
        Object[] marks = new Object[links.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = "\u0001" + i + "\u0001";
        }
        String sentence = Messages.text(key, marks);
        List<Node> parts = new ArrayList<>();
        Matcher mark = MARK.matcher(sentence);
        int from = 0;
        while (mark.find()) {
            words(parts, sentence.substring(from, mark.start()));
            parts.add(link(links.get(Integer.parseInt(mark.group(1)))));
            from = mark.end();
        }
        words(parts, sentence.substring(from));
        return parts;
    }

    /** Plain words. */
    public static Node words(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("words");
        return text;
    }

    private static void words(List<Node> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(words(words));
        }
    }

    private static Node link(Linked link) {
        Hyperlink node = new Hyperlink(link.text());
        node.setId(link.id());
        node.getStyleClass().add("in-sentence");
        node.setMinWidth(Label.USE_PREF_SIZE);
        Tips.on(node, link.tip());
        node.setOnAction(event -> {
            ((Hyperlink) event.getSource()).setVisited(false);
            link.action().run();
        });
        return node;
    }

    /** Says a sentence; where its parts are those of the last one, they say other things in place. */
    public void show(List<Node> parts) {
        List<Node> shown = getChildren();
        if (ids(parts).equals(ids(shown))) {
            for (int i = 0; i < parts.size(); i++) {
                adopt(shown.get(i), parts.get(i));
            }
        } else {
            getChildren().setAll(parts);
        }
        setAccessibleText(text());
    }

    // words have none, and a link's tells what it leads to
    private static List<String> ids(List<Node> parts) {
        return parts.stream().map(part -> String.valueOf(part.getId())).toList();
    }

    private static void adopt(Node part, Node other) {
        if (part instanceof Hyperlink link && other instanceof Hyperlink wanted) {
            link.setText(wanted.getText());
            link.setOnAction(wanted.getOnAction());
        } else if (part instanceof Text words && other instanceof Text wanted) {
            words.setText(wanted.getText());
        }
    }

    /** What it says, without links. */
    public String text() {
        StringBuilder said = new StringBuilder();
        for (Node part : getChildren()) {
            said.append(part instanceof Hyperlink link ? link.getText() : ((Text) part).getText());
        }
        return said.toString();
    }
}
