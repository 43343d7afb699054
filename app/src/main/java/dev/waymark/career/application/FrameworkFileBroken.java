package dev.waymark.career.application;

import org.jspecify.annotations.Nullable;

/** A career framework file that cannot be used; the message says where and why. */
class FrameworkFileBroken extends RuntimeException {

    FrameworkFileBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
