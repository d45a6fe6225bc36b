package dev.asli.local.stack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each service is told about the others and about its parts. */
record Services(Layout layout, Secrets secrets) {

    List<Part> all() {
        makeKeys();
        return List.of(detection(), compliance(), intake(), gateway());
    }

    private Part detection() {
        return new ServicePart(layout, Port.DETECTION, 384, common(Port.DETECTION));
    }

    private Part compliance() {
        Map<String, String> settings = common(Port.COMPLIANCE);
        database(settings, "compliance");
        settings.put("asli.ledger.key-file", layout.key("compliance-ledger").toString());
        settings.put("asli.notices.key-file", layout.key("notice").toString());
        settings.put(
                "asli.observations.allow-list",
                layout.ports().url(Port.CHITRA) + "," + layout.ports().url(Port.VAANI));
        return new ServicePart(layout, Port.COMPLIANCE, 224, settings);
    }

    private Part intake() {
        Map<String, String> settings = common(Port.INTAKE);
        database(settings, "intake");
        client(settings, "detection", Port.DETECTION);
        client(settings, "compliance", Port.COMPLIANCE);
        settings.put("asli.ledger.key-file", layout.key("intake-ledger").toString());
        settings.put("asli.exhibits.endpoint", layout.ports().url(Port.OBJECT_STORE));
        settings.put("asli.exhibits.bucket", ObjectStorePart.BUCKET);
        settings.put("asli.exhibits.access-key", ObjectStorePart.accessKey(secrets));
        settings.put("asli.exhibits.secret-key", ObjectStorePart.secretKey(secrets));
        settings.put(
                "asli.capture.allow-list",
                layout.ports().url(Port.CHITRA) + "," + layout.ports().url(Port.VAANI));
        settings.put(
                "asli.capture.work-directory",
                layout.state().resolve("captures").toString());
        // Chromium's own sandbox does not start as root, as which containers run this demonstration.
        settings.put("asli.capture.browser.sandbox", Boolean.toString(!"root".equals(System.getProperty("user.name"))));
        settings.put("asli.case-access.pepper", key("case-access-pepper"));
        settings.put("asli.case-access.secret-key", key("case-access-key"));
        settings.put("asli.vault.key", key("vault"));
        settings.put("quarkus.oidc-client.auth-server-url", KeycloakPart.realmUrl(layout));
        settings.put("quarkus.oidc-client.client-id", "intake-service");
        settings.put("quarkus.oidc-client.credentials.secret", secrets.machine(KeycloakPart.INTAKE_SECRET));
        return new ServicePart(layout, Port.INTAKE, 256, settings);
    }

    private Part gateway() {
        Map<String, String> settings = common(Port.GATEWAY);
        database(settings, "gateway");
        client(settings, "intake", Port.INTAKE);
        client(settings, "compliance", Port.COMPLIANCE);
        settings.put("asli.tokens.key-file", layout.key("gateway-token").toString());
        settings.put("asli.movable-clock.path", "/api/v1/demo/clock");
        settings.put("asli.api-keys.environment", "demo");
        settings.put("asli.portal.session-secret", secrets.machine("portal-session"));
        settings.put("quarkus.oidc.portal.client-id", "asli-portal");
        settings.put("quarkus.oidc.portal.credentials.secret", secrets.machine(KeycloakPart.PORTAL_SECRET));
        return new ServicePart(layout, Port.GATEWAY, 224, settings);
    }

    private Map<String, String> common(Port port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.profile", "demo");
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(layout.ports().of(port)));
        settings.put("asli.identity.realm-url", KeycloakPart.realmUrl(layout));
        settings.put(
                "asli.identity.gateway-jwks-url", layout.ports().url(Port.GATEWAY) + "/.well-known/asli-keys.json");
        settings.put("asli.movable-clock.file", layout.clock().toString());
        return settings;
    }

    private void database(Map<String, String> settings, String name) {
        Databases databases = new Databases(layout, secrets);
        settings.put("quarkus.datasource.username", name);
        settings.put("quarkus.datasource.password", databases.password(name));
        settings.put("quarkus.datasource.jdbc.url", databases.jdbcUrl(name));
        settings.put("quarkus.datasource.reactive.url", databases.reactiveUrl(name));
    }

    private void client(Map<String, String> settings, String name, Port port) {
        settings.put("quarkus.grpc.clients.%s.host".formatted(name), "127.0.0.1");
        settings.put(
                "quarkus.grpc.clients.%s.port".formatted(name),
                Integer.toString(layout.ports().of(port)));
    }

    /** 32 bytes in Base64. */
    private String key(String name) {
        return Base64.getEncoder().encodeToString(secrets.machine(name).getBytes(StandardCharsets.US_ASCII));
    }

    private void makeKeys() {
        SigningKeys.ed25519(layout.key("intake-ledger"));
        SigningKeys.ed25519(layout.key("compliance-ledger"));
        SigningKeys.ed25519(layout.key("notice"));
        SigningKeys.p256(layout.key("gateway-token"));
    }
}
