/** An answer of JSON is no page: nothing may come of it. */
export const JSON_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Headers of every answer. `nonce` is fresh for each page; styles may be inline because React writes style attributes. */
export function securityHeaders(options: {
  nonce: string;
  secure: boolean;
  development: boolean;
}): Record<string, string> {
  const scripts = [`'self'`, `'nonce-${options.nonce}'`];
  const connections = options.development ? `'self' ws: wss:` : `'self'`;
  const policy = [
    `default-src 'self'`,
    `script-src ${scripts.join(" ")}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src ${connections}`,
    `worker-src 'self' blob:`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ];
  return { "Content-Security-Policy": policy.join("; "), ...steadyHeaders(options) };
}

/** Those that are the same for every answer. */
export function steadyHeaders({ secure }: { secure: boolean }): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    // Browsers honour both only behind TLS, and complain about the first on a plain LAN address.
    ...(secure ? { "Cross-Origin-Opener-Policy": "same-origin", "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}
