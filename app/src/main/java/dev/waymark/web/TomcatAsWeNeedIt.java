package dev.waymark.web;

import org.apache.catalina.core.StandardContext;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Where Tomcat's own ways would open a hole or leave one. */
@Component
class TomcatAsWeNeedIt implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(context -> {
            // Vaadin's pages are forwards: Tomcat 11 would end the answer before Spring Security writes its headers
            ((StandardContext) context).setSuspendWrappedResponseAfterForward(false);
            // the name in a request's Host header is the sender's choice: no answer leads there
            context.setUseRelativeRedirects(true);
        });
    }
}
