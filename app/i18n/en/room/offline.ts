import type { Catalogue } from "../../catalogue";
import type { offline as zh } from "../../zh-CN/room/offline";

/** The page that the browser shows by itself without network. */
export const offline: Catalogue<typeof zh> = {
  product: "Shenlun Practice Room",
  title: "No network",
  text: "This page needs the network. What was not sent of an answer is kept on this device and goes out when you open that answer with a connection; please do not clear the browser’s data.",
  kept: "Writing pages kept on this device",
  keptAt: "Kept {{time}}",
  none: "No open writing page is kept on this device.",
  time: "The server’s time counts: being offline gives no more of it.",
  again: "Try again",
  waiting: "This page opens again by itself when the network is back.",
};
