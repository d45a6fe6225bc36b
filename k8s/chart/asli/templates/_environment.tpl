{{/* What each service is told. Call with (dict "root" $ "service" name). */}}
{{- define "asli.environment" -}}
{{- $v := .root.Values -}}
{{- $me := index $v.services .service -}}
- {name: QUARKUS_HTTP_HOST, value: "0.0.0.0"}
- {name: QUARKUS_HTTP_PORT, value: {{ $me.port | quote }}}
- {name: JAVA_TOOL_OPTIONS, value: "-XX:MaxRAMPercentage={{ $v.heapPercentage }} -XX:+ExitOnOutOfMemoryError"}
- {name: ASLI_IDENTITY_REALM_URL, value: {{ $v.keycloak.realmUrl | quote }}}
- {name: ASLI_IDENTITY_GATEWAY_JWKS_URL, value: "http://{{ include "asli.host" (dict "root" .root "service" "gateway") }}:{{ $v.services.gateway.port }}/.well-known/asli-keys.json"}
{{ if ne .service "detection" -}}
{{- $db := index $v.postgresql.existingSecrets .service -}}
- {name: QUARKUS_DATASOURCE_JDBC_URL, value: "jdbc:postgresql://{{ $v.postgresql.host }}:{{ $v.postgresql.port }}/{{ .service }}"}
- {name: QUARKUS_DATASOURCE_REACTIVE_URL, value: "postgresql://{{ $v.postgresql.host }}:{{ $v.postgresql.port }}/{{ .service }}"}
- {name: QUARKUS_DATASOURCE_USERNAME, valueFrom: {secretKeyRef: {name: {{ $db }}, key: username}}}
- {name: QUARKUS_DATASOURCE_PASSWORD, valueFrom: {secretKeyRef: {name: {{ $db }}, key: password}}}
{{ end -}}
{{ if eq .service "gateway" -}}
- {name: ASLI_TOKENS_KEY_FILE, value: /etc/asli/keys/gateway-token.pem}
- {name: ASLI_PORTAL_SESSION_SECRET, valueFrom: {secretKeyRef: {name: {{ $v.keys.existingSecret }}, key: portal-session-secret}}}
- {name: QUARKUS_OIDC_PORTAL_CREDENTIALS_SECRET, valueFrom: {secretKeyRef: {name: {{ $v.keycloak.existingSecret }}, key: portal-client-secret}}}
{{ include "asli.client" (dict "root" .root "to" "intake") }}
{{ include "asli.client" (dict "root" .root "to" "compliance") }}
{{ end -}}
{{ if eq .service "intake" -}}
- {name: ASLI_LEDGER_KEY_FILE, value: /etc/asli/keys/intake-ledger.pem}
- {name: ASLI_CASE_ACCESS_PEPPER, valueFrom: {secretKeyRef: {name: {{ $v.keys.existingSecret }}, key: case-access-pepper}}}
- {name: ASLI_CASE_ACCESS_SECRET_KEY, valueFrom: {secretKeyRef: {name: {{ $v.keys.existingSecret }}, key: case-access-key}}}
- {name: ASLI_VAULT_KEY, valueFrom: {secretKeyRef: {name: {{ $v.keys.existingSecret }}, key: vault-key}}}
- {name: ASLI_CAPTURE_WORK_DIRECTORY, value: /tmp/captures}
- {name: ASLI_EXHIBITS_ENDPOINT, value: {{ $v.objectStore.endpoint | quote }}}
- {name: ASLI_EXHIBITS_REGION, value: {{ $v.objectStore.region | quote }}}
- {name: ASLI_EXHIBITS_BUCKET, value: {{ $v.objectStore.bucket | quote }}}
- {name: ASLI_EXHIBITS_ACCESS_KEY, valueFrom: {secretKeyRef: {name: {{ $v.objectStore.existingSecret }}, key: access-key}}}
- {name: ASLI_EXHIBITS_SECRET_KEY, valueFrom: {secretKeyRef: {name: {{ $v.objectStore.existingSecret }}, key: secret-key}}}
- {name: ASLI_SERVICE_TOKEN_SECRET, valueFrom: {secretKeyRef: {name: {{ $v.keycloak.existingSecret }}, key: intake-client-secret}}}
{{ include "asli.client" (dict "root" .root "to" "detection") }}
{{ include "asli.client" (dict "root" .root "to" "compliance") }}
{{ end -}}
{{ if eq .service "detection" -}}
- {name: ASLI_INFERENCE_PROVIDER, value: {{ $me.provider }}}
{{ end -}}
{{ if eq .service "compliance" -}}
- {name: ASLI_LEDGER_KEY_FILE, value: /etc/asli/keys/compliance-ledger.pem}
- {name: ASLI_NOTICES_KEY_FILE, value: /etc/asli/keys/notice.pem}
{{ end -}}
{{ range $name, $value := $me.env -}}
- {name: {{ $name }}, value: {{ $value | quote }}}
{{ end -}}
{{- end -}}

{{- define "asli.client" -}}
- {name: QUARKUS_GRPC_CLIENTS_{{ upper .to }}_HOST, value: {{ include "asli.host" (dict "root" .root "service" .to) }}}
- {name: QUARKUS_GRPC_CLIENTS_{{ upper .to }}_PORT, value: {{ (index .root.Values.services .to).port | quote }}}
{{- end -}}
