// Runs capture.js as two pages would: one makes the bookmarklet, another is kept by it, a third is filled with what it brought.
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const [script, html] = process.argv.slice(2).map((file) => readFileSync(file, "utf8"));

const link = { href: "", hidden: true, addEventListener() {}, closest: () => ({ removeAttribute: () => (link.hidden = false) }) };
runInContext(script, createContext({
  location: { origin: "https://asli.example", hash: "", pathname: "/capture" },
  document: { querySelector: (what) => (what.startsWith("a[") ? link : null) },
  encodeURIComponent, URLSearchParams,
}));

let opened;
const page = createContext({
  document: { documentElement: { outerHTML: html }, title: "A title & more #1" },
  location: { href: "https://chitra.example/p/1?q=a&b=%20#part" },
  navigator: { userAgent: "Browser/1.0" },
  open: (address) => (opened = address),
  crypto: globalThis.crypto, TextEncoder, URLSearchParams, Intl, Date, Uint8Array,
});
page.window = page;
await runInContext(decodeURIComponent(link.href.slice("javascript:".length)), page);

const elements = Object.fromEntries(["url", "title", "sha256", "time", "zone", "agent"].map((name) => [name, { value: "" }]));
let left;
const share = new URL(opened);
runInContext(script, createContext({
  location: { origin: share.origin, hash: share.hash, pathname: share.pathname },
  document: { querySelector: (what) => (what.startsWith("form") ? { elements } : null) },
  history: { replaceState: (_state, _title, address) => (left = address) },
  URLSearchParams,
}));
console.log(JSON.stringify({
  linkShown: !link.hidden, asked: share.origin + share.pathname + share.search, left,
  ...Object.fromEntries(Object.entries(elements).map(([name, field]) => [name, field.value])),
}));
