// Makes the bookmarklet, and fills the share page with what it brought. What it brought travels in the fragment, which no
// browser sends to a server. Without this script the share page still works; the address is then typed.
(() => {
  // Runs on the page that is to be kept, hence without anything from outside itself.
  const seen = async (share) => {
    const html = document.documentElement.outerHTML;
    const agent = navigator.userAgent;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
    const said = new URLSearchParams({ url: location.href, title: document.title, time: new Date().toISOString(), zone, agent });
    if (window.crypto && crypto.subtle) {
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(html));
      said.set("sha256", [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
    }
    open(share + "#" + said, "_blank", "noopener");
  };

  const link = document.querySelector("a[data-bookmarklet]");
  if (link) {
    const share = JSON.stringify(location.origin + "/capture/share");
    link.href = "javascript:" + encodeURIComponent(`(${seen})(${share})`);
    link.addEventListener("click", (event) => event.preventDefault());
    link.closest("[hidden]")?.removeAttribute("hidden");
  }

  const form = document.querySelector("form[data-share]");
  if (form && location.hash.length > 1) {
    const said = new URLSearchParams(location.hash.slice(1));
    for (const name of ["url", "title", "sha256", "time", "zone", "agent"]) {
      if (said.has(name)) form.elements[name].value = said.get(name).slice(0, name === "url" ? 2048 : 1000);
    }
    history.replaceState(null, "", location.pathname);
  }
})();
