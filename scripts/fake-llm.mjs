import { startFakeLlm } from "./fake-llm/server.mjs";

const port = Number(process.env.FAKE_LLM_PORT ?? "8399");
const { url } = await startFakeLlm({ port, delayMs: 60 });
console.log(`A fake model listens. Start the site with:

FEEDBACK_PROVIDER=openai-compatible FEEDBACK_BASE_URL=${url} FEEDBACK_MODEL=fake npm start

FEEDBACK_MODEL=dead fails, busy asks to wait, marks names a mark, which the site drops. Ctrl+C stops it.`);
