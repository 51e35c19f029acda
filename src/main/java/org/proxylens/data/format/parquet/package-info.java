/** Apache Parquet files, read and written without Hadoop and without native code. */
@NullMarked
package org.proxylens.data.format.parquet;

import org.jspecify.annotations.NullMarked;
