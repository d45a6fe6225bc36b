package dev.asli.detection.inference;

/** What executes a model: an execution provider of ONNX Runtime. */
public enum Provider {
    CPU,
    CUDA,
    TENSORRT
}
