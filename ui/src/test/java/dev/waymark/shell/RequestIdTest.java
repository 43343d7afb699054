package dev.waymark.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RequestIdTest {

    @AfterEach
    void forget() {
        MDC.remove(RequestId.KEY);
    }

    @Test
    void isTheOneOfTheLog() {
        MDC.put(RequestId.KEY, "the one of the log");
        assertThat(RequestId.current()).isEqualTo("the one of the log");
    }

    @Test
    void isNewWhereNoRequestIs() {
        assertThat(RequestId.current()).isNotEqualTo(RequestId.current());
    }
}
