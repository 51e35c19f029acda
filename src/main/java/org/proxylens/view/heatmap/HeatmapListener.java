package org.proxylens.view.heatmap;

import org.proxylens.view.chart.CardText;

/** What the user does with the cells of a heatmap. Rows and columns are counted in drawing order. */
interface HeatmapListener {
    /** A cell was chosen: its row's device as proxy, its column's as target. */
    void chosen(int row, int column);

    /** A cell was opened. */
    void opened(int row, int column);

    /** A row's device is to be the proxy. */
    void rowChosen(int row);

    /** A column's device is to be the target. */
    void columnChosen(int column);

    /** All devices are to be sorted by a row. */
    void sortedByRow(int row);

    /** All devices are to be sorted by a column. */
    void sortedByColumn(int column);

    /** The threshold was moved in the legend. */
    void thresholdMoved(double threshold);

    /** What there is to say of a cell. */
    CardText describe(int row, int column);

    /** What there is to say of a row's header. */
    CardText describeRow(int row);

    /** What there is to say of a column's header. */
    CardText describeColumn(int column);

    /** What there is to say of the threshold. */
    String describeThreshold();
}
