/** Upper bounds in seconds of the classes that answer times are counted in. */
const BOUNDS_S = [0.005, 0.025, 0.1, 0.25, 1, 5];

export type RequestCounts = ReturnType<typeof requestCounts>;

/** Counts answers by method and class of status, and their times. Never an address, which may hold what people search for. */
export function requestCounts() {
  const counts = new Map<string, number>();
  const within = BOUNDS_S.map(() => 0);
  let total = 0;
  let seconds = 0;
  return {
    note({ method, status, tookMs }: { method: string; status: number; tookMs: number }): void {
      const label = `method="${/^(GET|HEAD|POST)$/.test(method) ? method : "other"}",status="${Math.floor(status / 100)}xx"`;
      counts.set(label, (counts.get(label) ?? 0) + 1);
      const took = tookMs / 1000;
      for (const [index, bound] of BOUNDS_S.entries()) if (took <= bound) within[index] = (within[index] ?? 0) + 1;
      total += 1;
      seconds += took;
    },
    /** In Prometheus' text format. */
    lines(): string[] {
      return [
        "# TYPE http_requests_total counter",
        ...[...counts].map(([label, value]) => `http_requests_total{${label}} ${value}`),
        "# TYPE http_request_duration_seconds histogram",
        ...BOUNDS_S.map((bound, index) => `http_request_duration_seconds_bucket{le="${bound}"} ${within[index]}`),
        `http_request_duration_seconds_bucket{le="+Inf"} ${total}`,
        `http_request_duration_seconds_sum ${seconds}`,
        `http_request_duration_seconds_count ${total}`,
      ];
    },
  };
}
