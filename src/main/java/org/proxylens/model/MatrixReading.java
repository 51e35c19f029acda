package org.proxylens.model;

import java.util.List;
import org.proxylens.rank.CorrelationMatrix;

/**
 * The SRCC matrix over the devices shown.
 *
 * @param devices device names in matrix order (the dataset's order)
 * @param srcc SRCC and n of every pair
 * @param kendall Kendall tau-b of every pair
 * @param clustered matrix indices in cluster order
 */
public record MatrixReading(List<String> devices, CorrelationMatrix srcc, CorrelationMatrix kendall, int[] clustered) {}
