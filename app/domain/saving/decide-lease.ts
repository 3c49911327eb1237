/** A lease expires so long after its holder was last heard of, in ms. */
export const LEASE_MS = 30_000;

/** The page that may type, and when it was last heard of by the server's clock, UTC ms. */
export type Lease = { page: string; at: number };

/** What a page is told of the lease. `since`: when the holder was last heard of; null where there is none. */
export type LeaseAnswer = { mine: boolean; since: number | null };

export type LeaseQuestion = {
  lease: Lease | null;
  /** Who asks; null for a form without JavaScript, which never has the lease and is never in its way. */
  page: string | null;
  /** Opened, taken over or chosen: the page is to have the lease whoever holds it. */
  take: boolean;
  now: number;
};

export type LeaseDecision = {
  /** Whether the asking page may move the head: nobody else holds a live lease. */
  free: boolean;
  /** The lease once the page is heard of. */
  lease: Lease | null;
  /** The other page that held it until now, if it was live. */
  takenFrom: string | null;
};

/** Whether `page` is kept from the head by another page that was heard of lately. */
export function isHeldByOther({ lease, page, now }: Omit<LeaseQuestion, "take">): boolean {
  return page !== null && lease !== null && lease.page !== page && now - lease.at < LEASE_MS;
}

/**
 * Who has the lease after `page` was heard of. The page that asked last takes it; one that merely goes on renews its own, or takes
 * one that nobody uses: a holder that was offline finds it as it left it unless someone else came.
 */
export function decideLease({ lease, page, take, now }: LeaseQuestion): LeaseDecision {
  if (page === null) return { free: true, lease, takenFrom: null };
  const held = isHeldByOther({ lease, page, now });
  if (held && !take) return { free: false, lease, takenFrom: null };
  // Two requests may be counted in an order other than that of their clocks: a lease never grows older.
  const at = lease?.page === page ? Math.max(lease.at, now) : now;
  return { free: true, lease: { page, at }, takenFrom: held ? (lease?.page ?? null) : null };
}

/** What `page` is told of `lease`. */
export function leaseAnswer({ lease, page, now }: Omit<LeaseQuestion, "take">): LeaseAnswer {
  return { mine: !isHeldByOther({ lease, page, now }), since: lease?.at ?? null };
}
