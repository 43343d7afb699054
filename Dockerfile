# ./mvnw -Dwaymark.embedded=off -DskipTests -DskipITs package && docker build -t waymark .

FROM eclipse-temurin:25-jre AS layers
WORKDIR /layers
COPY app/target/waymark.jar waymark.jar
RUN ["java", "-Djarmode=tools", "-jar", "waymark.jar", "extract", "--layers", "--destination", "extracted"]

FROM eclipse-temurin:25-jre
WORKDIR /waymark
# what changes least first: a new release sends its last layer only
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
# health and metrics for the network of the containers, which is not published; passwords as files, named as the settings
ENV MANAGEMENT_SERVER_PORT=8081 \
    MANAGEMENT_SERVER_ADDRESS=0.0.0.0 \
    SPRING_CONFIG_IMPORT=optional:configtree:/run/secrets/
USER 10001:10001
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r answer <&3 && [[ $answer == *' 200'* ]]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "waymark.jar"]
