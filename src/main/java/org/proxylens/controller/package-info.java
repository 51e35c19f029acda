/** Answers the user: jobs, files, choices. */
@NullMarked
package org.proxylens.controller;

import org.jspecify.annotations.NullMarked;
