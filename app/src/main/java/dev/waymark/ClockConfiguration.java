package dev.waymark;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time it is, and in which zone a day of the organisation begins. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** @param zone the organisation's time zone as in {@code Europe/Berlin}; the machine's unless set */
    @Bean
    Clock clock(@Value("${waymark.zone:#{null}}") @org.jspecify.annotations.Nullable String zone) {
        return zone == null || zone.isBlank() ? Clock.systemDefaultZone() : Clock.system(ZoneId.of(zone));
    }
}
