import { constants, crc32, inflateRawSync } from "node:zlib";
import { FileFault, LIMITS } from "./file-fault";

/**
 * Packed files, trusted in nothing: the directory says where parts lie and how large they claim to be; what is
 * unpacked is bounded by that claim and by our own limits, whichever is smaller, while it is unpacked.
 */
export interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** As claimed. */
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** The end record is 22 bytes and a comment of at most 65,535. */
const TAIL = 22 + 65_535;

/** Reads the directory; throws FileFault for one that is broken, too long, or claims too much. */
export function readDirectory(file: Buffer): Part[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const start = file.readUInt32LE(end + 16);
  if (count > LIMITS.parts) throw new FileFault("too-many-parts", { n: count, max: LIMITS.parts });
  const parts: Part[] = [];
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || file.readUInt32LE(at) !== ENTRY) throw new FileFault("damaged");
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      file.readUInt16LE(at + offset),
    );
    const from = at + 46;
    const to = from + (nameLength ?? 0);
    if (to > end) throw new FileFault("damaged");
    parts.push({
      name: file.toString("utf8", from, to).replaceAll("\\", "/"),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      crc: file.readUInt32LE(at + 16),
      offset: file.readUInt32LE(at + 42),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    });
    at = to + (extra ?? 0) + (comment ?? 0);
  }
  const claimed = parts.reduce((sum, { size }) => sum + size, 0);
  if (claimed > LIMITS.allBytes) throw tooLarge();
  return parts;
}

function findEnd(file: Buffer): number {
  const last = Math.max(0, file.length - TAIL);
  for (let at = file.length - 22; at >= last; at--) if (file.readUInt32LE(at) === END) return at;
  throw new FileFault("damaged");
}

/** Unpacks one part. A part that holds more, or other, than it claims is refused, however it lies about it. */
export function unpack(file: Buffer, part: Part): Buffer {
  if (part.encrypted) throw new FileFault("encrypted");
  if (part.size > LIMITS.partBytes) throw tooLarge();
  const { offset, packed, method, size } = part;
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL)
    throw new FileFault("damaged");
  const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (from + packed > file.length) throw new FileFault("damaged");
  const content = open(file.subarray(from, from + packed), method, size);
  if (content.length !== size) throw new FileFault("forged-size");
  if (crc32(content) !== part.crc) throw new FileFault("damaged");
  return content;
}

function open(bytes: Buffer, method: number, size: number): Buffer {
  if (method === STORED) return bytes;
  if (method !== DEFLATED) throw new FileFault("damaged");
  try {
    // One byte more than claimed is already a lie; nothing beyond it is ever unpacked.
    return inflateRawSync(bytes, {
      maxOutputLength: size + 1,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new FileFault(code === "ERR_BUFFER_TOO_LARGE" ? "forged-size" : "damaged");
  }
}

const tooLarge = () => new FileFault("unpacks-too-large", { max: LIMITS.allBytes / 1_000_000 });

/** Parts as a plain packed file, not compressed: what a reader gets that shall see only what was checked. */
export function pack(parts: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const label = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(LOCAL, 0);
    head.writeUInt16LE(20, 4);
    // Names are in UTF-8.
    head.writeUInt16LE(0x0800, 6);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt32LE(content.length, 22);
    head.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(ENTRY, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(at, 42);
    bodies.push(head, label, content);
    directory.push(entry, label);
    at += head.length + label.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}
