/** The career framework: levels, competencies, responsibilities. */
@NullMarked
package dev.waymark.career;

import org.jspecify.annotations.NullMarked;
