# Both applications, a target each:
#   docker build --target sync-batch -t opsided/sync-batch .
#   docker build --target integration-api -t opsided/integration-api .
# The jars are built from this directory. Where that is done elsewhere: put both into jars/ and say
# --build-arg JARS=prebuilt.
ARG JARS=source
# seconds since 1970 that every file of ours carries: equal sources make equal layers
ARG SOURCE_DATE_EPOCH=1767225600

FROM eclipse-temurin:25-jdk AS jars-source
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -q package -pl sync-batch,integration-api -am -Dmaven.test.skip=true \
        -Dspring-javaformat.validate.skip=true -Dmdep.analyze.skip=true \
    && mkdir /jars \
    && cp sync-batch/target/opsided-sync-batch-*.jar integration-api/target/opsided-integration-api-*.jar /jars/

FROM eclipse-temurin:25-jdk AS jars-prebuilt
COPY jars/ /jars/

# What changes seldom in layers of its own; the bill of materials must name every jar.
FROM jars-${JARS} AS layers
ARG SOURCE_DATE_EPOCH
COPY deploy/docker/check-sbom /usr/local/bin/
RUN set -eu; \
    for app in sync-batch integration-api; do \
        java -Djarmode=tools -jar /jars/opsided-$app-*.jar extract --layers --application-filename opsided.jar \
            --destination /layers/$app; \
        mkdir /layers/$app/sbom; \
        (cd /layers/$app/sbom && jar xf ../application/opsided.jar META-INF/sbom/application.cdx.json \
            && mv META-INF/sbom/application.cdx.json . && rm -r META-INF); \
        find /layers/$app -path '*/lib/*.jar' | sh /usr/local/bin/check-sbom /layers/$app/sbom/application.cdx.json; \
    done; \
    find /layers -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

# What both run on: a user without a name on any other machine, and a place to write.
FROM eclipse-temurin:25-jre AS runtime
ARG SOURCE_DATE_EPOCH
COPY --chmod=0755 deploy/docker/ready /usr/local/bin/ready
RUN set -eu; \
    echo 'opsided:x:10001:10001::/var/lib/opsided:/usr/sbin/nologin' >>/etc/passwd; \
    echo 'opsided:x:10001:' >>/etc/group; \
    install -d -o 10001 -g 10001 -m 0700 /var/lib/opsided; \
    touch -h -d "@$SOURCE_DATE_EPOCH" /var/lib/opsided /etc/passwd /etc/group /usr/local/bin/ready
ENV OPSIDED_HOME=/var/lib/opsided \
    SPRING_THREADS_VIRTUAL_ENABLED=true
USER 10001:10001
WORKDIR /app
STOPSIGNAL SIGTERM

FROM runtime AS files-sync-batch
COPY --from=layers /layers/sync-batch/dependencies/ /layers/sync-batch/snapshot-dependencies/ ./
COPY --from=layers /layers/sync-batch/application/ ./

# A start, some requests and an end: what the JVM learns of it makes every later start shorter.
FROM files-sync-batch AS trained-sync-batch
COPY deploy/docker/train /usr/local/bin/train
RUN ["bash", "/usr/local/bin/train", "3002", "3102", "serve"]

FROM runtime AS files-integration-api
COPY --from=layers /layers/integration-api/dependencies/ /layers/integration-api/snapshot-dependencies/ ./
COPY --from=layers /layers/integration-api/application/ ./

FROM files-integration-api AS trained-integration-api
COPY deploy/docker/train /usr/local/bin/train
RUN ["bash", "/usr/local/bin/train", "3001", "3101"]

FROM runtime AS integration-api
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Opsided integration-api" \
      org.opencontainers.image.description="Users, their connections to Amazon, Gmail and Stripe, and what those know" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.base.name="eclipse-temurin:25-jre"
COPY --from=layers /layers/integration-api/dependencies/ ./
COPY --from=layers /layers/integration-api/snapshot-dependencies/ ./
COPY --from=layers /layers/integration-api/sbom/ /app/sbom/
COPY --from=layers /layers/integration-api/application/ ./
COPY --from=trained-integration-api /tmp/app.aot ./app.aot
VOLUME /var/lib/opsided
EXPOSE 3001 3101
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["ready", "3101"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/app.aot", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/opsided.jar"]

FROM runtime AS sync-batch
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Opsided sync-batch" \
      org.opencontainers.image.description="A node: the jobs, their REST facade, and the commands of opsided" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.base.name="eclipse-temurin:25-jre"
COPY --from=layers /layers/sync-batch/dependencies/ ./
COPY --from=layers /layers/sync-batch/snapshot-dependencies/ ./
COPY --from=layers /layers/sync-batch/sbom/ /app/sbom/
COPY --from=layers /layers/sync-batch/application/ ./
COPY --from=trained-sync-batch /tmp/app.aot ./app.aot
VOLUME /var/lib/opsided
EXPOSE 3002 3102
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["ready", "3102"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/app.aot", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/opsided.jar"]
CMD ["serve"]
