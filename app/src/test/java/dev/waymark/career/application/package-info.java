@NullMarked
package dev.waymark.career.application;

import org.jspecify.annotations.NullMarked;
