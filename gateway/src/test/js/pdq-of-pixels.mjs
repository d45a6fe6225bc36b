// node pdq-of-pixels.mjs SCRIPT < pictures: each is width and height (big-endian int32), then RGBA row by row.
// Prints a line for each: quality and the eight hashes.
import { readFileSync } from "node:fs";

const { hash, luminance, nearest, readingSize } = await import(
  "data:text/javascript," + encodeURIComponent(readFileSync(process.argv[2], "utf8"))
);
const input = readFileSync(0);
for (let at = 0; at < input.length; ) {
  const width = input.readInt32BE(at);
  const height = input.readInt32BE(at + 4);
  const { rows, columns } = readingSize(width, height);
  const chosen = new Uint8ClampedArray(rows * width * 4);
  for (let row = 0; row < rows; row++) {
    const from = at + 8 + nearest(row, rows, height) * width * 4;
    chosen.set(input.subarray(from, from + width * 4), row * width * 4);
  }
  const { quality, orientations } = hash(luminance(chosen, width, rows, columns), rows, columns);
  console.log([quality, ...orientations].join(" "));
  at += 8 + width * height * 4;
}
