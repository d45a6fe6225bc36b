// PDQ, the perceptual image hash, as libs/pdq of this project computes it: the same single-precision steps in the same
// order, so that equal pixels give equal bits on the person's device and on the server.
// No published package does this exactly without WebAssembly, which our content security policy keeps out.

const SIDE = 64;
const KEPT = 16;
const SMALLEST_SIDE = 5;
const LARGEST_SIDE = 512;
const WINDOWS_PER_SIDE = 128;
const FILTER_PASSES = 2;
const GRADIENTS_PER_QUALITY_POINT = 90;
const single = Math.fround;
const RED = single(0.299);
const GREEN = single(0.587);
const BLUE = single(0.114);
const BASIS = basis();

/** The size at which a picture is read: its own, or 512 x 512 by nearest pixels when a side is longer. */
export function readingSize(width, height) {
  const reduced = Math.max(width, height) > LARGEST_SIDE;
  return { rows: reduced ? LARGEST_SIDE : height, columns: reduced ? LARGEST_SIDE : width };
}

/** Which of `present` lines stands at `position` of `wanted`. */
export function nearest(position, wanted, present) {
  return Math.floor((position * present) / wanted);
}

/**
 * Brightness 0 to 255 (ITU-R BT.601) at the nearest columns of rows that were chosen already.
 * @param {Uint8ClampedArray} rgba rows of `width` pixels
 */
export function luminance(rgba, width, rows, columns) {
  const values = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = 4 * (i * width + nearest(j, columns, width));
      const redAndGreen = single(single(RED * rgba[at]) + single(GREEN * rgba[at + 1]));
      values[i * columns + j] = single(redAndGreen + single(BLUE * rgba[at + 2]));
    }
  }
  return values;
}

/**
 * @param {Float32Array} values brightness row by row; changed
 * @returns {{quality: number, orientations: string[]}} 64 hexadecimal characters for the picture as it stands, turned by
 *   90, 180 and 270 degrees, mirrored left to right, top to bottom, and along both diagonals
 */
export function hash(values, rows, columns) {
  if (rows < SMALLEST_SIDE || columns < SMALLEST_SIDE) {
    return { quality: 0, orientations: Array(8).fill("0".repeat(64)) };
  }
  const scratch = new Float32Array(values.length);
  for (let pass = 0; pass < FILTER_PASSES; pass++) {
    alongRows(values, scratch, rows, columns);
    alongColumns(scratch, values, rows, columns);
  }
  const small = decimate(values, rows, columns);
  return { quality: quality(small), orientations: orientations(lowestFrequencies(small)) };
}

function alongRows(from, into, rows, columns) {
  for (let row = 0; row < rows; row++) alongLine(from, into, row * columns, 1, columns);
}

function alongColumns(from, into, rows, columns) {
  for (let column = 0; column < columns; column++) alongLine(from, into, column, columns, rows);
}

/** A moving average; an even window reaches one further ahead than behind. */
function alongLine(from, into, start, stride, length) {
  const window = Math.ceil(length / WINDOWS_PER_SIDE);
  const ahead = Math.floor(window / 2);
  const behind = window - 1 - ahead;
  let sum = 0;
  let entering = 0;
  let leaving = 0;
  for (let i = 0; i < length; i++) {
    while (entering < length && entering <= i + ahead) sum = single(sum + from[start + entering++ * stride]);
    while (leaving < i - behind) sum = single(sum - from[start + leaving++ * stride]);
    into[start + i * stride] = sum / (entering - leaving);
  }
}

function decimate(full, rows, columns) {
  const small = new Float32Array(SIDE * SIDE);
  for (let i = 0; i < SIDE; i++) {
    const row = Math.floor(((i + 0.5) * rows) / SIDE);
    for (let j = 0; j < SIDE; j++) {
      small[i * SIDE + j] = full[row * columns + Math.floor(((j + 0.5) * columns) / SIDE)];
    }
  }
  return small;
}

/** Sum of the gradients between neighbours in whole percent of the range, 0 to 100. */
function quality(small) {
  const gradient = (one, other) => Math.abs(Math.trunc(single(single(single(one - other) * 100) / 255)));
  let sum = 0;
  for (let i = 0; i < SIDE; i++) {
    for (let j = 0; j < SIDE; j++) {
      const at = i * SIDE + j;
      if (i + 1 < SIDE) sum += gradient(small[at], small[at + SIDE]);
      if (j + 1 < SIDE) sum += gradient(small[at], small[at + 1]);
    }
  }
  return Math.min(100, Math.floor(sum / GRADIENTS_PER_QUALITY_POINT));
}

/** The 16 x 16 lowest non-constant frequencies of the cosine transform (type II). */
function lowestFrequencies(picture) {
  const half = new Float32Array(KEPT * SIDE);
  for (let i = 0; i < KEPT; i++) {
    for (let j = 0; j < SIDE; j++) {
      let sum = 0;
      for (let k = 0; k < SIDE; k++) sum = single(sum + single(BASIS[i * SIDE + k] * picture[k * SIDE + j]));
      half[i * SIDE + j] = sum;
    }
  }
  const frequencies = new Float32Array(KEPT * KEPT);
  for (let i = 0; i < KEPT; i++) {
    for (let j = 0; j < KEPT; j++) {
      let sum = 0;
      for (let k = 0; k < SIDE; k++) sum = single(sum + single(half[i * SIDE + k] * BASIS[j * SIDE + k]));
      frequencies[i * KEPT + j] = sum;
    }
  }
  return frequencies;
}

function basis() {
  const scale = single(Math.sqrt(2 / SIDE));
  const rows = new Float32Array(KEPT * SIDE);
  for (let i = 0; i < KEPT; i++) {
    for (let j = 0; j < SIDE; j++) {
      rows[i * SIDE + j] = scale * Math.cos((Math.PI / 2 / SIDE) * (i + 1) * (2 * j + 1));
    }
  }
  return rows;
}

/** A mirrored picture has the odd frequencies of that direction negated; a picture turned over its diagonal has them exchanged. */
function orientations(frequencies) {
  const odd = (index) => (index % 2 === 0 ? -1 : 1); // frequency index + 1
  const seen = (exchanged, flipRows, flipColumns) => {
    const view = new Float32Array(frequencies.length);
    for (let i = 0; i < KEPT; i++) {
      for (let j = 0; j < KEPT; j++) {
        const value = exchanged ? frequencies[j * KEPT + i] : frequencies[i * KEPT + j];
        view[i * KEPT + j] = value * (flipRows ? odd(i) : 1) * (flipColumns ? odd(j) : 1);
      }
    }
    return hex(view);
  };
  return [
    seen(false, false, false),
    seen(true, false, true),
    seen(false, true, true),
    seen(true, true, false),
    seen(false, false, true),
    seen(false, true, false),
    seen(true, false, false),
    seen(true, true, true),
  ];
}

/** The first frequency is the last bit of the text. */
function hex(frequencies) {
  const sorted = Float32Array.from(frequencies).sort();
  const median = sorted[sorted.length / 2 - 1];
  let text = "";
  for (let end = frequencies.length; end > 0; end -= 4) {
    let digit = 0;
    for (let bit = end - 1; bit >= end - 4; bit--) digit = digit * 2 + (frequencies[bit] > median ? 1 : 0);
    text += digit.toString(16);
  }
  return text;
}
