import { createServer } from "node:http";
import { replyTo } from "./replies.mjs";

/** @typedef {import("node:http").ServerResponse} ServerResponse */

/**
 * A server with OpenAI's chat interface and no model behind it: it quotes the answers it is sent and streams piece by piece.
 * The model's name says how it behaves: `fake` answers, `dead` fails with 500, `busy` with 429, `marks` names a mark.
 * @param {{ port?: number, delayMs?: number }} [options] port 0: a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startFakeLlm({ port = 0, delayMs = 20 } = {}) {
  const server = createServer((request, response) => {
    if (request.method !== "POST" || request.url !== "/v1/chat/completions") return fail(response, 404);
    /** @type {Buffer[]} */
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => void answer(Buffer.concat(chunks).toString("utf8"), response, delayMs));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  const used = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${used}/v1`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/** @param {ServerResponse} response @param {number} status @param {Record<string, string>} [headers] */
function fail(response, status, headers = {}) {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify({ error: { message: "played failure" } }));
}

/** @param {string} text @param {ServerResponse} response @param {number} delayMs */
async function answer(text, response, delayMs) {
  /** @type {{ model?: unknown, messages?: { content?: unknown }[] }} */
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    return fail(response, 400);
  }
  if (body.model === "dead") return fail(response, 500);
  if (body.model === "busy") return fail(response, 429, { "retry-after": "2" });
  const messages = Array.isArray(body.messages) ? body.messages.map(({ content }) => String(content)) : [];
  const reply = JSON.stringify(replyTo(messages.join("\n"), body.model === "marks"));
  response.writeHead(200, { "content-type": "text/event-stream" });
  /** @param {unknown} event */
  const send = (event) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  for (const [piece] of reply.matchAll(/.{1,12}/gs)) {
    if (response.destroyed) return;
    send({ choices: [{ index: 0, delta: { content: piece } }] });
    await new Promise((resolve) => setTimeout(resolve, delayMs));
  }
  send({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] });
  send({ choices: [], usage: { prompt_tokens: messages.join("").length, completion_tokens: reply.length } });
  response.end("data: [DONE]\n\n");
}
