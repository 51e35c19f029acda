package org.proxylens.data.check;

import java.util.BitSet;
import java.util.List;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Severity;

/**
 * Pairs of devices with fewer than 30 common architectures: an SRCC of .9 on 30 lies between .79 and .95 (95 %,
 * Bonett and Wright 2000), which decides nothing. A dataset that has no more than these is small, not torn apart: its
 * intervals say so.
 */
final class FewCommonCheck implements Check {
    private static final int FEW = 30;

    @Override
    public List<Problem> check(CheckInput input) {
        Dataset dataset = input.dataset();
        List<BitSet> valid = dataset.devices().parallelStream()
                .map(device -> ColumnValues.present(device.latencies()))
                .toList();
        int[] counts = valid.stream().mapToInt(BitSet::cardinality).toArray();
        int size = dataset.architectures().size();
        int pairs = 0;
        int least = Integer.MAX_VALUE;
        int[] worst = new int[2];
        int[] involved = new int[valid.size()];
        for (int one = 0; one < valid.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (counts[one] + counts[other] - size >= FEW) {
                    continue; // so many they have in common at least
                }
                BitSet common = (BitSet) valid.get(one).clone();
                common.and(valid.get(other));
                int n = common.cardinality();
                if (n < FEW && n < size) {
                    pairs++;
                    involved[one]++;
                    involved[other]++;
                    if (n < least) {
                        least = n;
                        worst = new int[] {other, one};
                    }
                }
            }
        }
        return pairs == 0
                ? List.of()
                : List.of(problem(
                        pairs,
                        least,
                        dataset.devices().get(worst[0]).name(),
                        dataset.devices().get(worst[1]).name(),
                        loner(dataset, valid, involved)));
    }

    /** The device of most such pairs, among equals the one with the fewest architectures. */
    private static String loner(Dataset dataset, List<BitSet> valid, int[] involved) {
        int loner = 0;
        for (int at = 1; at < involved.length; at++) {
            boolean fewer = valid.get(at).cardinality() < valid.get(loner).cardinality();
            if (involved[at] > involved[loner] || (involved[at] == involved[loner] && fewer)) {
                loner = at;
            }
        }
        return dataset.devices().get(loner).name();
    }

    private static Problem problem(int pairs, int least, String one, String other, String loner) {
        return Problem.of(least < 3 ? Severity.ERROR : Severity.WARNING, "few-common", pairs, FEW, one, other, least)
                .between(one, other)
                .counted(pairs, List.of())
                .repairedBy(new Repair.LeaveOutDevice(loner), new Repair.Compare(false));
    }
}
