package org.proxylens.proxy.kernel;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.proxy.code.CodeForm;

/** A linear term in features that are sums over the architecture code, by the form of the code that they come to. */
public record CodedTerm(KernelPart part, CodeForm form, double scale) implements KernelTerm {
    /** The term scaled to a mean square norm of 1. */
    public static CodedTerm of(KernelPart part, CodeForm form) {
        double squares = form.squares();
        return new CodedTerm(part, form, squares > 0 ? 1 / squares : 0);
    }

    @Override
    public double at(int row, int other) {
        return scale * form.at(row, other);
    }

    @Override
    public double at(int row) {
        return scale * form.at(row);
    }

    @Override
    public Section section(int[] rows, double factor) {
        return form.section(rows, factor * scale)::add;
    }

    @Override
    public Weighted weighted(int[] rows, double factor, double[] weights) {
        double[] image = new double[form.width()];
        for (int i = 0; i < rows.length; i++) {
            form.addImage(rows[i], factor * scale * weights[i], image);
        }
        double offset = form.atMeans(image);
        return (row, alike, from) -> form.code().dot(row, image) - offset;
    }

    /**
     * Terms under their scales, all of this kind as one: what a covariance costs then does not grow with their number.
     *
     * @param terms the one of the others first
     * @param scales one by term
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one computation, never compared
    public record Merged(List<KernelTerm> terms, double[] scales) {
        public static Merged of(List<KernelTerm> all, double[] scales) {
            List<KernelTerm> terms = new ArrayList<>();
            List<CodeForm> forms = new ArrayList<>();
            double[] factors = new double[scales.length];
            double[] left = new double[scales.length];
            for (int i = 0; i < scales.length; i++) {
                if (all.get(i) instanceof CodedTerm coded) {
                    factors[forms.size()] = scales[i] * coded.scale;
                    forms.add(coded.form);
                } else {
                    left[terms.size()] = scales[i];
                    terms.add(all.get(i));
                }
            }
            if (!forms.isEmpty()) {
                left[terms.size()] = 1;
                terms.add(new CodedTerm(KernelPart.ONE_HOT, CodeForm.sum(forms, factors), 1));
            }
            return new Merged(terms, left);
        }
    }
}
