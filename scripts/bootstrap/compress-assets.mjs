import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = /\.(js|css|svg|json)$/;
/** Below this the header costs more than is won. */
const LEAST_BYTES = 256;
const { BROTLI_MAX_QUALITY, BROTLI_PARAM_QUALITY, Z_BEST_COMPRESSION } = constants;

/**
 * Puts the compressed forms of every script and style beside it, as small as they get: the server hands out the one that the
 * browser takes, and compresses nothing while it serves.
 * @param {string} folder
 */
export async function compressAssets(folder) {
  const files = readdirSync(folder).filter((file) => TEXT.test(file));
  await Promise.all(files.map((file) => compressFile(join(folder, file))));
}

/** @param {string} path */
async function compressFile(path) {
  const text = readFileSync(path);
  if (text.length < LEAST_BYTES) return;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(text, { params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY } }),
    promisify(gzip)(text, { level: Z_BEST_COMPRESSION }),
  ]);
  writeFileSync(`${path}.br`, br);
  writeFileSync(`${path}.gz`, gz);
}
