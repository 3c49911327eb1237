export type ZipPart = { name: string; bytes: Uint8Array };

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;

/** A zip file of these parts as they are, for a reader that takes nothing else. Checksums are left out: it looks at none. */
export function storedZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL, 0);
    writeFacts(local, 4, { size: bytes.length, label: label.length });
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(ENTRY, 0);
    // The same facts stand in both records, two bytes further on in the directory.
    writeFacts(entry, 6, { size: bytes.length, label: label.length });
    entry.writeUInt32LE(offset, 42);
    files.push(local, label, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    directory.push(entry, label);
    offset += local.length + label.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

function writeFacts(record: Buffer, at: number, { size, label }: { size: number; label: number }): void {
  record.writeUInt16LE(VERSION, at);
  record.writeUInt32LE(size, at + 14);
  record.writeUInt32LE(size, at + 18);
  record.writeUInt16LE(label, at + 22);
}
