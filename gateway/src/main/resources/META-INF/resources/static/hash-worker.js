// Reads a file where it is and answers with hashes of it. Holds no address to send anything to, and sends nothing.
import { hash, luminance, nearest, readingSize } from "/static/pdq.js";
import "/webjars/js-sha256/0.11.1/build/sha256.min.js";

const CHUNK_BYTES = 4 * 1024 * 1024;
/** Below it a picture has too little in it to be told from others. */
const LEAST_QUALITY = 50;

/** Answers {done} in 0..1 while it reads, then {sha256, orientations, without}: why there are no orientations, or "". */
self.onmessage = async ({ data: file }) => {
  try {
    const sha256 = await digest(file);
    self.postMessage({ sha256, ...(await fingerprint(file)) });
  } catch {
    self.postMessage({ failed: true });
  }
};

/** In pieces, so that a film of gigabytes needs no more memory than a small picture. */
async function digest(file) {
  const sha256 = self.sha256.create();
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    sha256.update(await file.slice(at, at + CHUNK_BYTES).arrayBuffer());
    self.postMessage({ done: Math.min(1, (at + CHUNK_BYTES) / file.size) });
  }
  return sha256.hex();
}

async function fingerprint(file) {
  let picture;
  try {
    picture = await createImageBitmap(file, {
      colorSpaceConversion: "none",
      premultiplyAlpha: "none",
      imageOrientation: "none",
    });
  } catch {
    return { orientations: [], without: "not_a_picture" };
  }
  try {
    return ofPixels(picture);
  } finally {
    picture.close();
  }
}

function ofPixels(picture) {
  const { width, height } = picture;
  const { rows, columns } = readingSize(width, height);
  const canvas = new OffscreenCanvas(width, rows);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.imageSmoothingEnabled = false;
  for (let row = 0; row < rows; row++) {
    pen.drawImage(picture, 0, nearest(row, rows, height), width, 1, 0, row, width, 1);
  }
  const rgba = pen.getImageData(0, 0, width, rows).data;
  // A canvas forgets the colour behind what is see-through, and the hash would be another picture's.
  for (let alpha = 3; alpha < rgba.length; alpha += 4) {
    if (rgba[alpha] !== 255) return { orientations: [], without: "see_through" };
  }
  const { quality, orientations } = hash(luminance(rgba, width, rows, columns), rows, columns);
  return quality < LEAST_QUALITY ? { orientations: [], without: "too_plain" } : { orientations, without: "" };
}
