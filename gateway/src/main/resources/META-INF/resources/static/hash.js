// Offers to compute the fingerprint of a file on this device and fills it into the form. The chosen file is in no form,
// so it cannot be sent. Without this script the fields are filled by hand.
for (const chooser of document.querySelectorAll("[data-hash]")) {
  const form = chooser.closest("section").querySelector("form");
  const file = chooser.querySelector("input[type=file]");
  const bar = chooser.querySelector("progress");
  const says = chooser.querySelector("[role=status]");
  const send = form.querySelector("button[type=submit]");
  let worker;
  chooser.hidden = false;

  form.elements.pdq.addEventListener("input", () => (form.elements.pdqOrientations.value = ""));

  const fill = (sha256, orientations) => {
    form.elements.sha256.value = sha256;
    form.elements.pdq.value = orientations[0] ?? "";
    form.elements.pdqOrientations.value = orientations.join(" ");
  };

  const finish = (words, good) => {
    worker?.terminate();
    bar.hidden = true;
    says.textContent = words;
    send.disabled = false;
    if (good) send.focus();
  };

  file.addEventListener("change", () => {
    worker?.terminate();
    fill("", []);
    if (file.files.length === 0) return;
    send.disabled = true;
    bar.hidden = false;
    bar.value = 0;
    says.textContent = chooser.dataset.working;
    try {
      worker = new Worker("/static/hash-worker.js", { type: "module" });
    } catch {
      finish(chooser.dataset.failed, false);
      return;
    }
    worker.onerror = () => finish(chooser.dataset.failed, false);
    worker.onmessage = ({ data }) => {
      if ("done" in data) {
        bar.value = data.done;
      } else if (data.failed) {
        finish(chooser.dataset.failed, false);
      } else {
        fill(data.sha256, data.orientations);
        finish(chooser.dataset[data.without || "ready"], true);
      }
    };
    worker.postMessage(file.files[0]);
  });
}
