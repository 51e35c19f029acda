package org.proxylens.data.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.raw.TableReader;
import org.proxylens.data.read.arrow.ArrowReader;
import org.proxylens.data.read.csv.CsvTableReader;
import org.proxylens.data.read.hat.HatReader;
import org.proxylens.data.read.json.JsonReader;
import org.proxylens.data.read.numpy.NumpyReader;
import org.proxylens.data.read.parquet.ParquetReader;
import org.proxylens.data.read.pickle.PickleReader;
import org.proxylens.data.read.torch.TorchReader;
import org.proxylens.data.read.xlsx.XlsxReader;
import org.proxylens.data.read.yaml.YamlReader;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

/** Which reader reads a file: the first that recognises its content; CSV, which takes any text, comes last. */
final class Readers {
    private final List<TableReader> readers;
    private final CsvTableReader csv;

    Readers(ByHand byHand) {
        this(byHand, ReadLimits.standard());
    }

    /**
     * @param byHand what the user said of columns
     * @param limits what may be built from one file
     */
    Readers(ByHand byHand, ReadLimits limits) {
        csv = new CsvTableReader(byHand, limits);
        readers = List.of(
                new PickleReader(limits, byHand),
                new TorchReader(limits, byHand),
                new NumpyReader(limits, byHand),
                new XlsxReader(limits, byHand),
                new ParquetReader(limits, byHand),
                new ArrowReader(limits, byHand),
                new JsonReader(limits, byHand),
                new HatReader(limits, byHand),
                new YamlReader(limits, byHand));
    }

    /** The reader of a binary or otherwise marked format; null where only CSV is left. */
    @Nullable
    TableReader marked(SourceFile file) {
        for (TableReader reader : readers) {
            if (reader.recognises(file)) {
                return reader;
            }
        }
        return null;
    }

    /** Whether it is a file on disk, not packed, that is read as CSV. */
    boolean isPlain(SourceFile file) {
        return file.blockLength() > 0 && marked(file) == null;
    }

    /** The reader of the file. */
    TableReader of(SourceFile file) {
        TableReader marked = marked(file);
        return marked == null ? csv : marked;
    }
}
