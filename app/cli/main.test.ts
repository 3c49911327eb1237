import { expect, test, vi } from "vitest";
import { main } from "./main";
import type { CommandIo } from "./command";

function recordingIo() {
  const written = { out: "", err: "" };
  const refuse = () => Promise.reject(new Error("nothing is read here"));
  const io: CommandIo = {
    stdin: refuse,
    readFile: refuse,
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  };
  return { io, written };
}

test("an unknown command is wrong usage and leaves standard output empty", async () => {
  const { io, written } = recordingIo();
  expect(await main(["scroe"], io)).toBe(2);
  expect(written.out).toBe("");
  expect(written.err).toContain("scroe");
  expect(written.err).toContain("pack:inspect");
});

test("no command at all is wrong usage, --help is not", async () => {
  const { io, written } = recordingIo();
  expect(await main([], io)).toBe(2);
  expect(written.out).toBe("");
  expect(await main(["--help"], io)).toBe(0);
  expect(written.out).toContain("Usage");
});

test("a setting that cannot be used is said in one sentence, whatever command needs it", async () => {
  vi.stubEnv("PORT", "abc");
  for (const name of ["backup", "restore", "account"]) {
    const { io, written } = recordingIo();
    expect(await main([name, "reset", "wang-xia"], io), name).toBe(1);
    expect(written).toEqual({ out: "", err: 'PORT="abc" cannot be used: a port is a whole number from 1 to 65535.\n' });
  }
  vi.unstubAllEnvs();
});
