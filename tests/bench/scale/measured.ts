import { quantile, type Latencies } from "../autosave/load";
import type { Moment, System } from "./system";

/** A load and what everybody worked meanwhile. */
export type Measured = {
  told: Latencies;
  /** Processors that were busy on average, of each. */
  cores: Record<"app" | "database" | "balancer" | "load", number | null>;
  /** Of one save, or whatever the load asked for. */
  each: {
    app: number | null;
    database: number | null;
    /** Bytes that the server's log grew by. */
    wal: number | null;
    /** Bytes that the machine's disks took meanwhile, whoever wrote them. */
    written: number | null;
    inserted: number | null;
    updated: number | null;
    /** Transactions that were begun again because another came between. */
    repeated: number | null;
  };
  connections: number | null;
};

export async function measured(system: System, load: () => Promise<Latencies>): Promise<Measured> {
  const before = await system.moment();
  const told = await load();
  return tell(told, before, await system.moment());
}

function tell(told: Latencies, before: Moment, after: Moment): Measured {
  const spent = (of: "app" | "database" | "balancer" | "load" | "disks") => less(before[of], after[of]);
  const coresOf = (of: "app" | "database" | "balancer" | "load") => divided(spent(of), after.at - before.at);
  const each = (value: number | null) => divided(value, told.saves);
  const counted = (name: "wal" | "inserted" | "updated" | "rolledBack") =>
    after.counts === null || before.counts === null ? null : after.counts[name] - before.counts[name];
  return {
    told,
    cores: {
      app: coresOf("app"),
      database: coresOf("database"),
      balancer: coresOf("balancer"),
      load: coresOf("load"),
    },
    each: {
      app: each(spent("app")),
      database: each(spent("database")),
      wal: each(counted("wal")),
      written: each(spent("disks")),
      inserted: each(counted("inserted")),
      updated: each(counted("updated")),
      repeated: each(counted("rolledBack")),
    },
    connections: after.counts?.connections ?? null,
  };
}

function less(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

function divided(value: number | null, by: number): number | null {
  return value === null || by === 0 ? null : value / by;
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const shown = (value: number | null, digits: number, unit = "") =>
  value === null ? "–" : `${value.toFixed(digits)}${unit}`;
const bytes = (value: number | null) => (value === null ? "–" : Math.round(value).toLocaleString("en"));

export const HEAD = [
  "| load | a second | median | 95 % | 99 % | refused | cores: app | database | balancer | load | processor of one: app | database | begun again, of one |",
  "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
];

/** One line of the table of a load. */
export function row(name: string, { told, cores, each }: Measured): string {
  const cells = [
    name,
    (told.saves / told.seconds).toFixed(0),
    ...[0.5, 0.95, 0.99].map((share) => ms(quantile(told, share))),
    `${told.refused}`,
    ...[cores.app, cores.database, cores.balancer, cores.load].map((value) => shown(value, 2)),
    ...[each.app, each.database].map((value) => shown(value, 2, " ms")),
    shown(each.repeated, 2),
  ];
  return `| ${cells.join(" | ")} |`;
}

export const STORED_HEAD = [
  "| a save | rows inserted | rows updated | begun again | log, bytes | taken by the disks, bytes | connections |",
  "| --- | --- | --- | --- | --- | --- | --- |",
];

/** What one save of the load left in the database. */
export function storedRow(name: string, { each, connections }: Measured): string {
  const cells = [
    name,
    ...[each.inserted, each.updated, each.repeated].map((value) => shown(value, 2)),
    ...[each.wal, each.written].map(bytes),
    shown(connections, 0),
  ];
  return `| ${cells.join(" | ")} |`;
}
