/** Views for choosing a proxy. */
@NullMarked
package org.proxylens.view.proxies;

import org.jspecify.annotations.NullMarked;
