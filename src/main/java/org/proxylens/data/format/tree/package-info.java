/**
 * Lists, tuples, dicts and numbers as pickles, torch archives, JSON and YAML hold them, and how published latency sets
 * are told apart and read from such trees.
 */
@NullMarked
package org.proxylens.data.format.tree;

import org.jspecify.annotations.NullMarked;
