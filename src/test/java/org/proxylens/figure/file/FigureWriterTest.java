package org.proxylens.figure.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.data.DataException;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Nodes;
import org.proxylens.figure.Samples;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.CloudPainter;
import org.proxylens.pareto.RegionOfInterest;
import org.w3c.dom.Document;

class FigureWriterTest {
    private static final String HOSTILE = "<script>alert(\"1\")</script> & 'co'";

    @TempDir
    Path folder;

    @Test
    void aPngHasTheSizeAndTheDensityAskedFor() throws IOException {
        Path file = folder.resolve("heatmap.png");

        FigureWriter.write(Samples.heatmap(5), file, 89, 60, 300);

        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertThat(reader.getWidth(0)).isEqualTo(1051);
            assertThat(reader.getHeight(0)).isEqualTo(709);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            IIOMetadataNode density =
                    (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
            assertThat(density.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811");
            assertThat(density.getAttribute("unitSpecifier")).isEqualTo("meter");
        }
    }

    @Test
    void anSvgHasARectangleForEveryCellAndTextAsText() throws Exception {
        Document svg = svg(Samples.heatmap(7));

        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(49);
        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
        assertThat(texts(svg)).contains("device_0", "device_6", "Proxy", "Target", "SRCC", "1", ".88");
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("120mm");
    }

    @Test
    void anSvgSaysInWordsWhatItShows() throws Exception {
        Document svg = svg(Samples.heatmap(7));

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("SRCC of 7 devices, proxies against targets: 0 of 30 pairs with SRCC ≥ 0.90");
    }

    @Test
    void hostileNamesStayText() throws Exception {
        Document svg = svg(Samples.heatmap(List.of("<script>&'\"", "a\u0001b", "设备"), FigureTheme.DARK));

        assertThat(texts(svg)).contains("<script>&'\"", "a\ufffdb", "设备");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void nothingIsClippedToThePageAndChartsToTheirPlane() {
        assertThat(FigureWriter.svg(Samples.heatmap(7), 120, 90, "")).doesNotContain("clip-path", "clipPath");
        String pareto = FigureWriter.svg(Samples.pareto(RegionOfInterest.ALL), 120, 90, "");
        assertThat(pareto.split("<clipPath", -1)).hasSize(2);
        assertThat(pareto).contains("clip-path=\"url(#").doesNotContain("M0 0 L120");
    }

    @Test
    void idsOfAnElementForAPageBeginWithItsPrefix() {
        String svg = FigureWriter.svg(Samples.pareto(RegionOfInterest.ALL), 120, 90, "pair3-");

        assertThat(svg).startsWith("<svg").contains("id=\"pair3-clipPath", "url(#pair3-clipPath");
        assertThat(svg).doesNotContain("id=\"clipPath", "url(#clipPath");
    }

    @Test
    void aPdfHasItsFontsEmbeddedAndItsTextSelectable() throws IOException {
        Path file = folder.resolve("pareto.pdf");

        FigureWriter.write(Samples.pareto(RegionOfInterest.ALL), file, 89, 70, 300);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Target-optimal front", "target latency (ms)");
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(252.28f, org.assertj.core.data.Offset.offset(0.01f));
            assertThat(fonts(document.getPage(0).getResources())).isPositive();
        }
    }

    @Test
    void namesInOtherScriptsDoNotStopAPdf() throws IOException {
        Path file = folder.resolve("names.pdf");

        FigureWriter.write(Samples.heatmap(List.of("设备", HOSTILE, "ж"), FigureTheme.LIGHT), file, 120, 90, 300);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("<script>al", "ж");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".svg", ".pdf"})
    void theSameFigureGivesTheSameBytes(String ending) throws IOException {
        for (Figure<?> figure :
                List.of(Samples.heatmap(6), Samples.scatter(AxisKind.LOG, 300), Samples.pareto(RegionOfInterest.ALL))) {
            FigureWriter.write(figure, folder.resolve("a" + ending), 89, 70, 150);
            FigureWriter.write(figure, folder.resolve("b" + ending), 89, 70, 150);

            assertThat(Files.readAllBytes(folder.resolve("a" + ending)))
                    .isEqualTo(Files.readAllBytes(folder.resolve("b" + ending)));
        }
    }

    @Test
    void manyPointsBecomeOnePictureInAVectorFile() throws Exception {
        Document few = svg(Samples.scatter(AxisKind.LINEAR, 500));
        Document many = svg(Samples.scatter(AxisKind.LINEAR, CloudPainter.MOST_DISCS + 1));

        assertThat(few.getElementsByTagName("circle").getLength()).isGreaterThanOrEqualTo(500);
        assertThat(few.getElementsByTagName("image").getLength()).isZero();
        assertThat(many.getElementsByTagName("image").getLength()).isEqualTo(1);
        assertThat(texts(many)).contains("proxy latency (ms)", "target latency (ms)");
    }

    @Test
    void whatCannotBeWrittenIsRefusedWithOneLine() {
        Figure<?> figure = Samples.heatmap(3);

        assertThatThrownBy(() -> FigureWriter.write(figure, folder.resolve("x.bmp"), 89, 60, 300))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(".png, .svg or .pdf");
        assertThatThrownBy(() -> FigureWriter.write(figure, folder.resolve("x.png"), 0, 60, 300))
                .isInstanceOf(DataException.class);
        assertThatThrownBy(() -> FigureWriter.write(figure, folder.resolve("x.png"), 4000, 4000, 1200))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("million pixels");
        assertThat(folder).isEmptyDirectory();
    }

    private Document svg(Figure<?> figure) throws Exception {
        Path file = folder.resolve("figure.svg");
        FigureWriter.write(figure, file, 120, 90, 300);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("<!DOCTYPE");
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(Document svg) {
        return Nodes.of(svg.getElementsByTagName("text")).stream()
                .map(node -> node.getTextContent())
                .toList();
    }

    /** Counts the fonts of a page and its forms; all must be embedded. */
    private static int fonts(PDResources resources) throws IOException {
        int count = 0;
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            count++;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form) {
                count += fonts(form.getResources());
            }
        }
        return count;
    }
}
