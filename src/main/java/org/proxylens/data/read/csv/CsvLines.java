package org.proxylens.data.read.csv;

/** Counts the rows of a plain text table as its bytes come, without making anything of them. The first line is the header. */
public final class CsvLines {
    private static final long LARGEST_ID = Long.MAX_VALUE / 10 - 1;

    private final char separator;
    private long rows = -1;
    private long separators;
    private long perRow;
    private boolean between = true;
    private boolean plain = true;
    private boolean rising = true;
    private boolean inId;
    private long id;
    private long before = -1;

    public CsvLines(char separator) {
        this.separator = separator;
    }

    /** Takes the next bytes. */
    public void take(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\n') {
                between = true;
            } else if (b != '\r') {
                if (between) {
                    begin();
                }
                if (b == separator) {
                    separators++;
                    endId();
                } else if (inId) {
                    rising &= b >= '0' && b <= '9' && id < LARGEST_ID;
                    id = id * 10 + b - '0';
                }
                plain &= b != '"' && b != 0;
            }
        }
    }

    private void begin() {
        if (rows == 0) {
            perRow = separators;
            separators = 0;
        }
        rows++;
        between = false;
        inId = rows > 0;
        id = 0;
    }

    private void endId() {
        if (inId) {
            rising &= id > before;
            before = id;
            inId = false;
        }
    }

    /** The rows begun so far. */
    public long rows() {
        return Math.max(0, rows);
    }

    /** Whether every line is a row: a quote, within which a line may end, has not come. */
    public boolean isPlain() {
        return plain;
    }

    /** Whether each row has the fields of the header and begins with a whole number greater than that of the row before. */
    public boolean rises() {
        return plain && rising && rows > 0 && Math.abs(separators - perRow * rows) <= perRow;
    }
}
