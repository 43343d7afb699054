/** Growth goals with their check-ins, evidence, assessments and the readiness that follows from them. */
@NullMarked
package dev.waymark.growth;

import org.jspecify.annotations.NullMarked;
