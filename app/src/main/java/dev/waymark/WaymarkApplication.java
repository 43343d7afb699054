package dev.waymark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The running product: everything the six features and the shell need, in one process. */
@SpringBootApplication
public class WaymarkApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(WaymarkApplication.class, arguments);
    }
}
