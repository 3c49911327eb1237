import { afterEach, expect, it } from "vitest";
import { keepFocus } from "./keep-focus";

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
  history.pushState(null, "", "/");
});

function area(html: string): HTMLElement {
  document.body.innerHTML = `<main>${html}</main><button id="outside">外</button>`;
  const main = document.querySelector("main") as HTMLElement;
  stop = keepFocus(main);
  return main;
}
const one = (id: string) => document.getElementById(id) as HTMLElement;
/** Once an observer of one's own has heard of a change, that of the area, which was there before it, has heard of it too. */
function told(change: () => void): Promise<void> {
  const heard = new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      done();
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  change();
  return heard;
}

it("the focus of a line that goes moves to the line that takes its place", async () => {
  area('<ul><li><button id="a">甲</button></li><li><button id="b">乙</button></li></ul>');
  one("a").focus();
  await told(() => one("a").parentElement?.remove());
  expect(document.activeElement).toBe(one("b"));
});

it("after the last line of a list it moves to what stands above the list", async () => {
  area('<button id="ask">查找</button><ul><li><button id="a">甲</button></li></ul>');
  one("a").focus();
  await told(() => one("a").parentElement?.remove());
  expect(document.activeElement).toBe(one("ask"));
});

it("a button that is switched off or folded away hands the focus on", async () => {
  area('<details open><summary id="fold">粘贴</summary><button id="a">加入</button></details>');
  one("a").focus();
  await told(() => one("a").closest("details")?.removeAttribute("open"));
  expect(document.activeElement).toBe(one("fold"));
});

it("an area that is a home takes the focus itself, so that no button takes the next press of Enter", async () => {
  area('<div id="home" data-focus-home tabindex="-1"><button id="pen">批注</button><form><input id="a"></form></div>');
  one("a").focus();
  await told(() => one("a").parentElement?.remove());
  expect(document.activeElement).toBe(one("home"));
});

it("a title that is a home takes the focus of the button beside it, and not of what goes from a list below", async () => {
  area(
    '<section><div><h3 id="title" data-focus-home tabindex="-1">修复</h3><button id="all">全部接受</button></div>' +
      '<ul><li><button id="a">甲</button></li><li><button id="b">乙</button></li></ul></section>',
  );
  one("a").focus();
  await told(() => one("a").parentElement?.remove());
  expect(document.activeElement).toBe(one("b"));
  one("all").focus();
  await told(() => one("all").remove());
  expect(document.activeElement).toBe(one("title"));
});

it("who has gone elsewhere is left there", async () => {
  area('<button id="a">甲</button><button id="b">乙</button>');
  one("a").focus();
  one("outside").focus();
  await told(() => one("a").remove());
  expect(document.activeElement).toBe(one("outside"));
});

it("a panel that is put out of sight hands the focus on", async () => {
  area('<button id="tab">词语</button><div id="panel"><button id="a">接受</button></div>');
  one("a").focus();
  await told(() => one("panel").setAttribute("hidden", ""));
  expect(document.activeElement).toBe(one("tab"));
});

it("what went with the page it stood on is not looked for on the next", async () => {
  area('<button id="a">甲</button><button id="b">乙</button>');
  one("a").focus();
  history.pushState(null, "", "/elsewhere");
  await told(() => one("a").remove());
  expect(document.activeElement).toBe(document.body);
});
