import { resolve } from "node:path";
import { z } from "zod";
import { feedbackSettings, feedbackVariables, SECRET_VARIABLES, type FeedbackSettings } from "./env/feedback-settings";
import { SettingsUnusable } from "./env/settings-unusable";

const flag = z.enum(["0", "1", "true", "false", ""]).transform((value) => value === "1" || value === "true");

const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "a port is a whole number from 1 to 65535")
    .transform(Number)
    .refine((port) => port <= 65535, "a port is a whole number from 1 to 65535")
    .default(3000),
  /** Address to listen on; all interfaces by default, since a school serves its own network. */
  HOST: z.string().default("0.0.0.0"),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: z.string().optional(),
  /** DEMO=0: no demo data in a new database; the first visit creates the admin. */
  DEMO: flag.optional().transform((value) => value ?? true),
  /** The address people use, e.g. https://lianxi.example.edu; rules the origin check and `Secure` cookies. */
  PUBLIC_ORIGIN: z.url().optional(),
  /** Number of proxies in front whose X-Forwarded-* headers are believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** BACKUP_EVERY_HOURS=24: the server copies its SQLite database so often; 0: it does not. */
  BACKUP_EVERY_HOURS: z.coerce.number().int().min(0).max(720).default(0),
  /** How many of these copies are kept. */
  BACKUP_KEEP: z.coerce.number().int().min(1).max(1000).default(14),
  /** METRICS=1: counts and times at /metrics, in Prometheus' text format, for whoever reaches the server. */
  METRICS: flag.optional().transform((value) => value ?? false),
  ...feedbackVariables,
});

export type Environment = {
  mode: "development" | "production" | "test";
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string;
  demo: boolean;
  publicOrigin: string | null;
  trustProxy: number;
  logLevel: string;
  backupEveryHours: number;
  backupKeep: number;
  metrics: boolean;
  feedback: FeedbackSettings;
};

export type EnvironmentReading = { ok: true; env: Environment } | { ok: false; sentence: string };

/** Reads the environment; a value that cannot be used comes back as one sentence that names the variable. */
export function readEnvironment(variables: Record<string, string | undefined> = process.env): EnvironmentReading {
  const parsed = environmentSchema.safeParse(variables);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? "environment");
    const shown = SECRET_VARIABLES.has(name) ? name : `${name}="${variables[name] ?? ""}"`;
    return { ok: false, sentence: `${shown} cannot be used: ${issue?.message ?? "it is not valid"}.` };
  }
  const values = parsed.data;
  const feedback = feedbackSettings(values);
  if (!feedback.ok) return feedback;
  const dataDir = resolve(values.DATA_DIR);
  return {
    ok: true,
    env: {
      mode: values.NODE_ENV,
      port: values.PORT,
      host: values.HOST,
      dataDir,
      databaseUrl: values.DATABASE_URL ?? `file:${resolve(dataDir, "app.db")}`,
      demo: values.DEMO,
      publicOrigin: values.PUBLIC_ORIGIN ? new URL(values.PUBLIC_ORIGIN).origin : null,
      trustProxy: values.TRUST_PROXY,
      logLevel: values.LOG_LEVEL,
      backupEveryHours: values.BACKUP_EVERY_HOURS,
      backupKeep: values.BACKUP_KEEP,
      metrics: values.METRICS,
      feedback: feedback.settings,
    },
  };
}

let current: Environment | undefined;

/** The process's environment, read once. Throws `SettingsUnusable` when it cannot be used. */
export function environment(): Environment {
  if (!current) {
    const reading = readEnvironment();
    if (!reading.ok) throw new SettingsUnusable(reading.sentence);
    current = reading.env;
  }
  return current;
}
