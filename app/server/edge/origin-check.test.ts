import { describe, expect, it } from "vitest";
import { comesFromOwnPage } from "./origin-check";
import { requestFacts } from "./request-facts";

const own = "http://192.168.1.8:3000";

describe("origin check", () => {
  it("lets every reading request pass", () => {
    expect(comesFromOwnPage("GET", new Headers({ origin: "http://elsewhere.example" }), own)).toBe(true);
  });
  it("lets a mutation from the own origin pass, on a LAN address over plain HTTP too", () => {
    expect(comesFromOwnPage("POST", new Headers({ origin: own }), own)).toBe(true);
  });
  it("refuses a mutation from another origin, from a null origin and from none", () => {
    expect(comesFromOwnPage("POST", new Headers({ origin: "http://elsewhere.example" }), own)).toBe(false);
    expect(comesFromOwnPage("POST", new Headers({ origin: "null" }), own)).toBe(false);
    expect(comesFromOwnPage("DELETE", new Headers(), own)).toBe(false);
  });
});

describe("request facts", () => {
  const spoofed = new Headers({ host: "lan:3000", "x-forwarded-for": "9.9.9.9", "x-forwarded-proto": "https" });
  it("believes no forwarded header unless a proxy is trusted", () => {
    expect(requestFacts(spoofed, "10.0.0.5", { publicOrigin: null, trustProxy: 0 })).toEqual({
      address: "10.0.0.5",
      origin: "http://lan:3000",
      secure: false,
    });
  });
  it("takes the address that the last trusted proxy saw", () => {
    const headers = new Headers({ host: "x", "x-forwarded-for": "6.6.6.6, 7.7.7.7", "x-forwarded-proto": "https" });
    const facts = requestFacts(headers, "10.0.0.5", { publicOrigin: null, trustProxy: 1 });
    expect([facts.address, facts.secure]).toEqual(["7.7.7.7", true]);
  });
  it.each([
    ["7.7.7.7:50123", "7.7.7.7"],
    ["[2001:db8::7]:50123", "2001:db8::7"],
    ["[2001:db8::7]", "2001:db8::7"],
    ["2001:db8::7", "2001:db8::7"],
  ])("takes the address without the port that some proxies write behind it: %s", (hop, address) => {
    const headers = new Headers({ host: "x", "x-forwarded-for": `6.6.6.6, ${hop}` });
    expect(requestFacts(headers, "10.0.0.5", { publicOrigin: null, trustProxy: 1 }).address).toBe(address);
  });
  it("uses PUBLIC_ORIGIN whatever the Host header claims", () => {
    const facts = requestFacts(spoofed, "10.0.0.5", { publicOrigin: "https://lianxi.example.edu", trustProxy: 0 });
    expect([facts.origin, facts.secure]).toEqual(["https://lianxi.example.edu", true]);
  });
});
