package dev.waymark.operations;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;

@Configuration(proxyBeanMethods = false)
class MeasuresConfiguration {

    /** Tells of every refusal, also of those that Spring Security has no event of its own for. */
    @Bean
    AuthenticationEventPublisher everyRefusalIsTold(ApplicationEventPublisher events) {
        var publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureLockedEvent.class);
        return publisher;
    }
}
