/** What devices have in common and what parts them. */
@NullMarked
package org.proxylens.view.groups;

import org.jspecify.annotations.NullMarked;
