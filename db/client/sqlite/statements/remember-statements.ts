import type { SqliteConnection } from "../connection";

type Statement = ReturnType<SqliteConnection["prepare"]>;

/** More than the program has of frequent statements; lists of varying length make others. */
const KEPT = 400;

/**
 * Compiles each text of SQL once: a query is built anew for every request, and compiling it again would cost as much as running
 * it. The statement used longest ago goes first.
 */
export function rememberStatements(connection: SqliteConnection, kept = KEPT): void {
  const compile = connection.prepare.bind(connection) as (source: string) => Statement;
  const known = new Map<string, Statement>();
  connection.prepare = ((source: string) => {
    const found = known.get(source);
    const statement = found ?? compile(source);
    if (found) known.delete(source);
    known.set(source, statement);
    if (known.size > kept) known.delete(known.keys().next().value ?? "");
    // Whoever had it before may have asked for rows as lists; who has it now will say so again.
    return found?.reader ? statement.raw(false) : statement;
  }) as SqliteConnection["prepare"];
}
