import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The commands are plain Node: no pages, no Remix; packages stay in node_modules.
export default defineConfig({
  publicDir: false,
  resolve: {
    alias: {
      "~": folder("./app"),
      "@content": folder("./content"),
      "@db": folder("./db"),
      "@seeds": folder("./seeds"),
    },
  },
  build: {
    ssr: "app/cli/main.ts",
    outDir: "build/cli",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rollupOptions: { output: { entryFileNames: "main.js", chunkFileNames: "[name]-[hash].js" } },
  },
});
