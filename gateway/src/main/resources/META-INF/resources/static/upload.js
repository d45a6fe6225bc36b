// Sends a large file in pieces (tus 1.0), with progress, pause and going on after a broken connection. Without this
// script the form itself sends the file in one go.
(() => {
  const form = document.querySelector("form[data-upload]");
  if (!form || !window.fetch || !window.AbortController) return;
  const PIECE = 4 * 1024 * 1024;
  const words = form.dataset;
  const panel = form.querySelector("[data-upload-panel]");
  const bar = panel.querySelector("progress");
  const said = panel.querySelector("[role=status]");
  const button = panel.querySelector("button");
  const value = (name) => form.elements[name].value;
  const base = () => "/api/v1/complaints/" + encodeURIComponent(value("reference")) + "/uploads";
  const headers = (more) => ({ "Tus-Resumable": "1.0.0", "X-Case-Secret": value("secret"), ...more });
  const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  let file, address, offset, stop, running = false;

  const refused = async (answer) => {
    const problem = await answer.json().catch(() => ({}));
    return Object.assign(new Error(problem.detail || words.refused), { final: answer.status < 500 && answer.status !== 409 && answer.status !== 429 });
  };
  const say = (text) => { said.textContent = text; };
  const progress = () => {
    bar.max = file.size;
    bar.value = offset;
    say(words.progress + " " + Math.floor((100 * offset) / file.size) + " %");
  };
  const announce = async () => {
    const answer = await fetch(base(), { method: "POST", headers: headers({
      "Upload-Length": String(file.size),
      "Upload-Metadata": "filename " + base64(file.name.slice(0, 120)) + ",filetype " + base64(file.type),
      "Idempotency-Key": "form-" + value("requestId"),
    }) });
    if (!answer.ok) throw await refused(answer);
    address = answer.headers.get("Location");
  };
  const ask = async () => {
    const answer = await fetch(address, { method: "HEAD", headers: headers({}) });
    if (!answer.ok) throw Object.assign(new Error(words.refused), { final: answer.status < 500 });
    offset = Number(answer.headers.get("Upload-Offset"));
  };
  const run = async () => {
    running = true;
    button.textContent = words.pause;
    stop = new AbortController();
    try {
      if (!address) await announce();
      await ask();
      progress();
      while (offset < file.size) {
        const answer = await fetch(address, { method: "PATCH", signal: stop.signal, body: file.slice(offset, offset + PIECE),
          headers: headers({ "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" }) });
        if (answer.status !== 204) throw await refused(answer);
        offset = Number(answer.headers.get("Upload-Offset"));
        progress();
      }
      say(words.done);
      button.hidden = true;
      document.querySelector("form[data-look-again]")?.submit();
    } catch (failure) {
      if (failure.final) {
        address = undefined;
        panel.hidden = true;
        form.querySelector("[type=submit]").hidden = false;
        form.insertAdjacentElement("beforebegin", Object.assign(document.createElement("p"), { className: "errors", role: "alert", textContent: failure.message }));
      } else if (failure.name !== "AbortError") {
        say(words.broken);
      }
    }
    running = false;
    button.textContent = words.resume;
  };
  form.addEventListener("submit", (event) => {
    file = form.elements.file.files[0];
    if (!file) return;
    event.preventDefault();
    panel.hidden = false;
    form.querySelector("[type=submit]").hidden = true;
    run();
  });
  button.addEventListener("click", () => (running ? stop.abort() : run()));
})();
