import { Transform } from "node:stream";

/**
 * Takes bytes of value 0 out of a page on its way out. React 18 fills its 2 kB buffer to the end when a character of three bytes
 * does not fit any more, and sends the one or two unused zeros along; in a text area a browser turns them into U+FFFD. No page
 * holds such bytes of its own: in scripts they are escaped, in stored text they are forbidden.
 */
export function withoutNul(): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
