/** The browser's own bars take the colour of the page's head, `--sheet`; no token reaches them. */
export const BAR_COLOURS = { light: "#fffcf4", dark: "#221e19" };
