// A second verifier, written apart from the Java one: after RFC 9162 (sections 2.1.1, 2.1.3.2, 2.1.4.2), c2sp.org/signed-note,
// c2sp.org/tlog-checkpoint and docs/case-file.md. Node's own modules only.
//
//   node second-verifier.mjs proofs < stream        every proof of a stream (ProofStream.java says its form)
//   node second-verifier.mjs casefile FILE [KEYS]   the ledgers of a case file; KEYS as /.well-known/asli-keys.json
//
// Exit status 0: all is well; 1: the first thing that does not fit is named; 2: it could not be looked at.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
const leafHash = (entry) => sha256(LEAF, entry);

// The same two children are hashed millions of times over all pairs of sizes; the answer stays the same.
const parents = new Map();
function parent(left, right) {
  const key = left.toString('latin1') + right.toString('latin1');
  let hash = parents.get(key);
  if (hash === undefined) {
    hash = sha256(NODE, left, right);
    parents.set(key, hash);
  }
  return hash;
}

class Unfit extends Error {}
const must = (truth, problem) => {
  if (!truth) throw new Unfit(problem);
};

// RFC 9162, section 2.1.3.2.
export function inclusionHolds(index, size, hash, path, root) {
  if (index >= size) return false;
  let fn = index;
  let sn = size - 1;
  let r = hash;
  for (const p of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = parent(p, r);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      r = parent(r, p);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && r.equals(root);
}

// RFC 9162, section 2.1.4.2. Equal sizes need an empty proof and equal roots.
export function consistencyHolds(first, second, firstRoot, secondRoot, proof) {
  if (first === second) return proof.length === 0 && firstRoot.equals(secondRoot);
  if (first === 0) return proof.length === 0;
  if (first > second || proof.length === 0) return false;
  const path = Number.isInteger(Math.log2(first)) ? [firstRoot, ...proof] : proof;
  let fn = first - 1;
  let sn = second - 1;
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  let fr = path[0];
  let sr = path[0];
  for (const c of path.slice(1)) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = parent(c, fr);
      sr = parent(c, sr);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      sr = parent(sr, c);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
}

// RFC 9162, section 2.1.1, by its definition: MTH(D[from:to]).
function treeHash(leaves, from, to) {
  if (to === from) return sha256();
  if (to - from === 1) return leaves[from];
  let k = 1;
  while (k * 2 < to - from) k *= 2;
  return parent(treeHash(leaves, from, from + k), treeHash(leaves, from + k, to));
}

async function* records(input) {
  let rest = Buffer.alloc(0);
  for await (const chunk of input) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (rest.length - at >= 10) {
      const length = 10 + 32 * rest[at + 9];
      if (rest.length - at < length) break;
      yield rest.subarray(at, at + length);
      at += length;
    }
    rest = rest.subarray(at);
  }
  must(rest.length === 0, 'the stream ends within a proof');
}

async function proofs() {
  const roots = new Map();
  const leaves = [];
  const root = (size) => {
    if (!roots.has(size)) {
      while (leaves.length < size) leaves.push(leafHash(Buffer.from(`entry ${leaves.length}`)));
      roots.set(size, treeHash(leaves, 0, size));
    }
    return roots.get(size);
  };
  let inclusion = 0;
  let consistency = 0;
  for await (const record of records(process.stdin)) {
    const kind = String.fromCharCode(record[0]);
    const a = record.readUInt32BE(1);
    const b = record.readUInt32BE(5);
    const path = [];
    for (let i = 0; i < record[9]; i++) path.push(record.subarray(10 + 32 * i, 42 + 32 * i));
    root(b);
    if (kind === 'i') {
      must(inclusionHolds(a, b, leaves[a], path, root(b)), `inclusion of ${a} in ${b} does not hold`);
      inclusion++;
    } else {
      must(consistencyHolds(a, b, root(a), root(b), path), `consistency of ${a} with ${b} does not hold`);
      consistency++;
    }
  }
  console.log(`${inclusion} inclusion and ${consistency} consistency proofs hold`);
}

// A ZIP without compression, by its central directory.
function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  must(end >= 0, 'it is not a ZIP file');
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    must(bytes.readUInt32LE(at) === 0x02014b50 && bytes.readUInt16LE(at + 10) === 0, 'its directory is damaged');
    const size = bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    must(!files.has(name), `${name} is in it twice`);
    files.set(name, bytes.subarray(start, start + size));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

// name+hash+base64(type || key), c2sp.org/signed-note.
function verifierKey(text) {
  const [name, hash, ...key] = text.split('+');
  const typed = Buffer.from(key.join('+'), 'base64');
  must(typed.length === 33 && typed[0] === 1, `${name} is not an Ed25519 key`);
  const id = sha256(Buffer.from(`${name}\n`), typed).subarray(0, 4);
  must(id.toString('hex') === hash, `the key of ${name} does not have the hash it claims`);
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), typed.subarray(1)]);
  return { name, id, key: createPublicKey({ key: spki, format: 'der', type: 'spki' }) };
}

function checkpoint(note, keys, service) {
  const split = note.lastIndexOf('\n\n');
  must(split >= 0, 'the checkpoint has no signature');
  const text = note.slice(0, split + 1);
  const [origin, size, root, nothing, ...more] = text.split('\n');
  must(nothing === '' && more.length === 0 && origin.includes(service), 'the checkpoint is of another log');
  const signed = note.slice(split + 2).split('\n').some((line) =>
    keys.some(({ name, id, key }) => {
      if (name !== origin || !line.startsWith(`\u2014 ${name} `)) return false;
      const both = Buffer.from(line.slice(name.length + 3), 'base64');
      return both.subarray(0, 4).equals(id) && verify(null, Buffer.from(text), key, both.subarray(4));
    }));
  must(signed, 'no key given signed the checkpoint');
  return { size: Number(size), root: Buffer.from(root, 'base64') };
}

function ledger(files, folder, keys, reference) {
  const file = (name) => {
    must(files.has(`${folder}/${name}`), `${folder}/${name} is missing`);
    return files.get(`${folder}/${name}`).toString('utf8');
  };
  const signed = checkpoint(file('checkpoint.txt'), keys, folder.split('/')[0]);
  const claims = JSON.parse(file('proofs.json')).proofs;
  const lines = file('entries.jsonl').split('\n');
  must(lines.pop() === '' && lines.length === claims.length, `${folder}: entries and proofs are not as many`);
  let before = { index: -1, at: '' };
  return lines.map((line, i) => {
    const { index, leafHash: claimed, auditPath } = claims[i];
    const leaf = leafHash(Buffer.from(line));
    const path = auditPath.map((hash) => Buffer.from(hash, 'hex'));
    must(leaf.toString('hex') === claimed, `${folder} entry ${index} was changed`);
    must(inclusionHolds(index, signed.size, leaf, path, signed.root), `${folder} entry ${index} is not in the log`);
    const entry = JSON.parse(line);
    must(entry.case === reference, `${folder} entry ${index} is of another case`);
    must(index > before.index && entry.at >= before.at, `${folder} entry ${index} is out of order`);
    before = { index, at: entry.at };
    return { index, ...entry };
  });
}

function casefile(path, keysPath) {
  const files = unzip(readFileSync(path));
  const keyFiles = keysPath
    ? [readFileSync(keysPath)]
    : [...files].filter(([name]) => name.startsWith('keys/')).map(([, bytes]) => bytes);
  const keys = keyFiles.flatMap((bytes) => JSON.parse(bytes).ledgerVerifierKeys ?? []).map(verifierKey);
  const manifest = JSON.parse(files.get('manifest.json'));
  const entries = ledger(files, 'intake/ledger', keys, manifest.reference);
  const others = files.has('compliance/ledger/entries.jsonl')
    ? ledger(files, 'compliance/ledger', keys, manifest.reference)
    : [];
  const seal = entries.at(-1);
  must(seal?.kind === 'CASE_FILE_EXPORTED', 'the ledger does not end with the seal');
  must(
    JSON.stringify(seal.payload.entries) === JSON.stringify(entries.slice(0, -1).map(({ index }) => index)),
    'the seal lists other entries',
  );
  const content = [...files.keys()].filter((name) => name !== 'manifest.json' && !name.startsWith('intake/ledger/'));
  must(content.length === Object.keys(seal.payload.files).length, 'the seal lists other files');
  for (const name of content) {
    must(sha256(files.get(name)).toString('hex') === seal.payload.files[name], `${name} is not the file that was sealed`);
  }
  console.log(`${entries.length} and ${others.length} entries hold`);
}

try {
  const [, , command, ...given] = process.argv;
  if (command === 'proofs') await proofs();
  else if (command === 'casefile') casefile(...given);
  else process.exitCode = 2;
} catch (problem) {
  console.log(problem instanceof Unfit ? problem.message : `it cannot be read: ${problem.message}`);
  process.exitCode = problem instanceof Unfit ? 1 : 2;
}
