import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";

export const PLAYED_URL = "http://played.test/v1";

/** One reply of the server: pieces of its text, or a whole response. */
export type Played =
  | { pieces: string[]; finish?: string | null; refusal?: string; usage?: boolean; delayMs?: number; cut?: boolean }
  | { status: number; headers?: Record<string, string>; body?: JsonBodyType }
  | { reset: true }
  | { bytes: number };

/** A server with OpenAI's chat interface that gives the replies it is told, in turn, and keeps what it was asked. */
export function playedServer() {
  const plays: Played[] = [];
  const asked: { body: Record<string, unknown>; authorization: string | null }[] = [];
  const server = setupServer(
    http.post(`${PLAYED_URL}/chat/completions`, async ({ request }) => {
      asked.push({
        body: (await request.json()) as Record<string, unknown>,
        authorization: request.headers.get("authorization"),
      });
      const play = plays.shift();
      if (!play) throw new Error("the server was asked more often than it was told replies");
      if ("reset" in play) return HttpResponse.error();
      if ("status" in play) {
        return HttpResponse.json(play.body ?? { error: { message: "no" } }, {
          status: play.status,
          ...(play.headers ? { headers: play.headers } : {}),
        });
      }
      const body = "bytes" in play ? filler(play.bytes) : events(play);
      return new HttpResponse(body, { headers: { "content-type": "text/event-stream" } });
    }),
  );
  return { server, asked, plays };
}

function events(play: Extract<Played, { pieces: string[] }>): ReadableStream<Uint8Array> {
  const { pieces, finish = "stop", refusal, usage = true, delayMs = 0, cut = false } = play;
  const lines = pieces.map((content) => JSON.stringify({ choices: [{ index: 0, delta: { content } }] }));
  if (refusal !== undefined) lines.push(JSON.stringify({ choices: [{ index: 0, delta: { refusal } }] }));
  if (!cut && finish !== null)
    lines.push(JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: finish }] }));
  if (usage && !cut) lines.push(JSON.stringify({ choices: [], usage: { prompt_tokens: 700, completion_tokens: 90 } }));
  if (!cut) lines.push("[DONE]");
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const line = lines.shift();
      if (line === undefined) return controller.close();
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      controller.enqueue(encoder.encode(`data: ${line}\n\n`));
    },
  });
}

function filler(bytes: number): ReadableStream<Uint8Array> {
  const line = new TextEncoder().encode(`data: ${JSON.stringify({ choices: [], filler: "x".repeat(60_000) })}\n\n`);
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent >= bytes) return controller.close();
      sent += line.byteLength;
      controller.enqueue(line);
    },
  });
}
