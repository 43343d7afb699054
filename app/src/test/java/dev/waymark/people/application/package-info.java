@NullMarked
package dev.waymark.people.application;

import org.jspecify.annotations.NullMarked;
