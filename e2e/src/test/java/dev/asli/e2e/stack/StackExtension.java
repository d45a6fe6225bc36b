package dev.asli.e2e.stack;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the stack in the run's root, which JUnit closes at the end whatever happened. */
final class StackExtension implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(StackExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Start.class, _ -> Start.now(), Start.class)
                .stack();
    }

    /** A start that failed is not tried again by the next class. */
    private record Start(
            @Nullable RunningStack running, @Nullable Exception failure) implements AutoCloseable {

        static Start now() {
            try {
                return new Start(RunningStack.start(), null);
            } catch (Exception failed) {
                return new Start(null, failed);
            }
        }

        RunningStack stack() {
            if (running == null) {
                throw new IllegalStateException("The stack did not start.", failure);
            }
            return running;
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }
}
