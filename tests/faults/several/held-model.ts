import { once } from "node:events";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { startFakeLlm } from "../../../scripts/fake-llm/server.mjs";

/** A model that can be made to think for as long as a test likes. */
export type HeldModel = {
  /** Settings of a server that asks it. */
  environment: Record<string, string>;
  /** How often it was asked. */
  calls(): number;
  /** From now on it answers nobody; false: it answers all who still wait. */
  hold(held: boolean): void;
  close(): Promise<void>;
};

export async function heldModel(): Promise<HeldModel> {
  const fake = await startFakeLlm({ delayMs: 1 });
  const behind = new URL(fake.url);
  let calls = 0;
  let held = false;
  const waiting: (() => void)[] = [];

  function pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, headers } = asked;
    const onward = request({ port: behind.port, method, headers, path: asked.url }, (came) => {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      came.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  }

  const server = createServer((asked, answer) => {
    calls += 1;
    if (held) waiting.push(() => pass(asked, answer));
    else pass(asked, answer);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    environment: {
      FEEDBACK_PROVIDER: "openai-compatible",
      FEEDBACK_BASE_URL: `http://127.0.0.1:${port}/v1`,
      FEEDBACK_MODEL: "fake",
    },
    calls: () => calls,
    hold(isHeld) {
      held = isHeld;
      if (!held) for (const go of waiting.splice(0)) go();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await fake.close();
    },
  };
}
