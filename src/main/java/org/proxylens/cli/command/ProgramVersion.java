package org.proxylens.cli.command;

import org.proxylens.analysis.study.Made;
import picocli.CommandLine;

/** The version as the program's own archive tells it. */
public final class ProgramVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        return Made.program().toArray(String[]::new);
    }
}
