package dev.asli.planted;

import ai.onnxruntime.OrtEnvironment;

final class OwnRuntime {

    String version() {
        return OrtEnvironment.getEnvironment().getVersion();
    }
}
