/** Reading the career framework, and publishing the one that an organisation starts with. */
@NullMarked
package dev.waymark.career.application;

import org.jspecify.annotations.NullMarked;
