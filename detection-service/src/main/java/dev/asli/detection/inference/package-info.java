/** Models and the runtime that executes them; the only place that knows ONNX Runtime. */
@NullMarked
package dev.asli.detection.inference;

import org.jspecify.annotations.NullMarked;
