package dev.asli.detection.inference;

import ai.onnxruntime.OrtException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** The models of this replica. One that is refused is missing here, and the readiness check says why. */
@ApplicationScoped
public class Models {

    private static final Logger LOG = Logger.getLogger(Models.class);

    private final OnnxRuntime runtime;
    private final Map<String, Model> loaded = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();

    Models(OnnxRuntime runtime) {
        this.runtime = runtime;
    }

    /** Loads a pack, once, when its detector is made. */
    public synchronized Optional<Model> open(String id) {
        if (!loaded.containsKey(id) && !refused.containsKey(id)) {
            try {
                loaded.put(id, load(runtime, id));
            } catch (PackRefusedException refusal) {
                refused.put(id, String.valueOf(refusal.getMessage()));
                LOG.errorf(refusal, "Model refused: detector=%s", id);
            }
        }
        return Optional.ofNullable(loaded.get(id));
    }

    /** Why packs are missing, by their id. */
    public synchronized Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    /** @throws PackRefusedException when hash, structure or golden vectors do not fit */
    static Model load(OnnxRuntime runtime, String id) {
        PackFiles files = new PackFiles(id);
        ModelPack pack = files.pack();
        try {
            Model model = new Model(runtime, runtime.session(files.checked("model.onnx", pack.sha256())), pack);
            try {
                GoldenCheck.pass(model, files);
            } catch (RuntimeException unfit) {
                model.close();
                throw unfit;
            }
            LOG.infof("Model ready: detector=%s version=%s sha256=%s", pack.id(), pack.version(), pack.sha256());
            return model;
        } catch (OrtException invalid) {
            throw new PackRefusedException(id, "ONNX Runtime cannot load the model", invalid);
        }
    }

    @PreDestroy
    void close() throws OrtException {
        for (Model model : loaded.values()) {
            model.close();
        }
        loaded.clear();
    }
}
