package org.proxylens.cli.output;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.proxylens.data.Progress;
import org.proxylens.data.message.Messages;
import org.proxylens.data.message.TimeLeft;

/** Says on standard error how far long work is: nothing before two seconds, then at most a line every two seconds, soon with the time left. */
public final class ConsoleProgress implements Progress {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter err;
    private final String what;
    private final TimeLeft left = new TimeLeft(System::nanoTime);
    private long last = System.nanoTime();

    /** @param what the key of the words for the work */
    public ConsoleProgress(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
    }

    @Override
    public synchronized void at(double fraction) {
        long now = System.nanoTime();
        String words = left.words(fraction);
        if (now - last >= EVERY) {
            last = now;
            String whole = Messages.text("cli.progress", Messages.text(what), Math.round(100 * fraction));
            err.println(words.isEmpty() ? whole : Messages.text("cli.progress.left", whole, words));
            err.flush();
        }
    }
}
