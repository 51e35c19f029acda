package org.proxylens.cli;

/** The program's entry point. */
public final class Main {
    private Main() {}

    /** Runs the command named by the arguments. */
    public static void main(String[] args) {
        throw new UnsupportedOperationException();
    }
}
