@NullMarked
package dev.waymark.mentorship.application;

import org.jspecify.annotations.NullMarked;
