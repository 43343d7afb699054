/** How the career framework is stored. */
@NullMarked
package dev.waymark.career.persistence;

import org.jspecify.annotations.NullMarked;
