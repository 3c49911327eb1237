import type { Catalogue } from "../../catalogue";
import type { writing as zh } from "../../zh-CN/room/writing";

export const writing: Catalogue<typeof zh> = {
  title: "Answer",
  materials: "Materials",
  material: "Material {{no}}",
  materialsEmpty: "This question has no materials.",
  prompt: "Question",
  requirements: "Requirements",
  identity: "Your role: {{identity}}",
  answerLabel: "Answer sheet",
  answerHint: "Everything you type is saved; there is no need to save by hand.",
  placeholder: "Write here",
  view: {
    label: "How the answer is shown",
    sheet: "Grid",
    plain: "Plain",
  },
  count: {
    label: "Characters",
    of: "{{count}} characters; limit: {{limit}}",
    cells: "Cells",
    cellsHint:
      "Cells taken on the answer sheet, with the title row, indents and unfilled row ends; characters do not count these.",
    rows: "Rows {{used}}/{{rows}}",
    rowsHint:
      "25 cells a row; a new paragraph leaves the rest of its row unused; nothing beyond row {{rows}} is marked.",
    offSheet: "Beyond the answer sheet; what lies beyond is not marked",
    short: "{{count}} short",
    over: "{{count}} over",
    within: "Within the limit",
  },
  clock: {
    label: "Time left",
    untimed: "No time limit",
    announceMinutes: "{{count}} minutes left",
    announceMinutes_one: "{{count}} minute left",
    announceSeconds: "{{count}} seconds left",
    announceSeconds_one: "{{count}} second left",
    ended: "Time is up",
    dismissWarning: "Dismiss the warning",
    limitShort: "{{limit}}′ (was {{original}}′)",
    limitSpoken: "{{limit}} minutes in all, originally {{original}} minutes",
  },
  kept: {
    title: "Opened offline",
    text: "This is the writing page kept on this device; go on writing. What you write is kept here and sent when you are back. The server’s time counts: being offline gives no more of it.",
  },
  localCopy: {
    title: "This device holds another text that was never saved",
    kept: "{{count}} characters, written {{time}}; it differs from what the answer sheet shows.",
    kept_one: "{{count}} character, written {{time}}; it differs from what the answer sheet shows.",
    stored: "It is also stored on the server; the answer sheet is not affected.",
    notStored:
      "It is still on this device, and is stored on the server the next time this page is opened with a connection.",
    show: "Use this text instead",
    dismiss: "Keep the present text",
  },
  receipt: {
    label: "Save state",
    saved: "Saved (version {{number}}, {{time}})",
    saving: "Saving",
    pending: "Unsaved changes",
    local: "Offline, kept on this device",
    conflict: "Conflict, both versions kept",
    readonly: "Open in another page; this one is read-only",
    sealed: "Handed in",
    failed: "Not saved; kept on this device and trying again",
    unkept: "Not saved, nor kept on this device; do not close this page",
    full: "The server cannot store it; kept on this device and trying again",
    waiting: "Waiting to hand in",
    empty: "Nothing written yet",
  },
  conflict: {
    title: "Two pages have both been written in",
    text: "Both versions are kept, and differences are marked. Choose the one to go on with; the other stays on the server.",
    mine: "This page",
    theirs: "The other page",
    keepMine: "Go on with this page",
    keepTheirs: "Go on with the other page",
    characters: "{{count}} characters, {{time}}",
    characters_one: "{{count}} character, {{time}}",
  },
  lease: {
    text: "You have this answer open in another page. So that neither overwrites the other, this page is read-only for now.",
    takeOver: "Write here instead",
  },
  waitingHandIn: {
    title: "Waiting to hand in",
    offline: "Offline, waiting to hand in",
    text: "The server has not confirmed the hand-in yet. Everything is kept on this device and is handed in again by itself until the server takes it; what it has not taken by the deadline is kept as late text. Do not clear the browser’s data.",
    unkept:
      "The server has not confirmed the hand-in yet, and nothing can be kept on this device: do not close this page. The answer is handed in again by itself until the server takes it; what it has not taken by the deadline is kept as late text.",
    cancel: "Cancel the hand-in and go on writing",
  },
  sides: {
    title: "Versions not in use: {{count}}",
    text: "What was written in another page is kept separately. You can read, compare or restore it.",
    action: "See draft versions",
  },
  handIn: "Hand in",
  handInTitle: "Hand in",
  handInText: "You cannot change the answer after you hand in. It now has {{count}} characters.",
  handInText_one: "You cannot change the answer after you hand in. It now has {{count}} character.",
  handInEmptyTitle: "The answer sheet is empty",
  handInEmptyText: "You have not written anything. Hand in an empty sheet?",
  handInOver: "The answer is {{count}} characters over the limit; what lies beyond the answer sheet earns nothing.",
  handInOver_one: "The answer is {{count}} character over the limit; what lies beyond the answer sheet earns nothing.",
  handInPending: "Handing in",
  handInConfirm: "Hand in",
  handInStay: "Keep writing",
  ended: {
    title: "Time is up",
    text: "The answer is locked and is being handed in. Everything written before the deadline is kept.",
    unsent:
      "The answer is locked. What reached the server in time is handed in automatically; what did not is kept on this device, sent once the server can be reached, and kept as late text, which a tutor may admit. Do not clear the browser’s data.",
    unkept:
      "The answer is locked. What reached the server in time is handed in automatically; what did not is in this page only, as nothing can be kept on this device: do not close the page until it is sent. It is sent once the server can be reached and kept as late text, which a tutor may admit.",
  },
  problem: {
    signedOutTitle: "Signed out; everything is kept on this device",
    signedOutText: "You can go on writing. Sign in again in a new tab, and this page goes on saving automatically.",
    signedOutAction: "Sign in in a new tab",
    refusedTitle: "Another account is signed in here",
    refusedText:
      "Everything is kept on this device. Sign in with the original account in a new tab, and this page goes on saving automatically.",
    tooLongTitle: "The answer is too long to be saved",
    tooLongText:
      "At most {{max}} characters can be saved; it now has {{count}}. Once shortened it is saved automatically.",
    storageTitle: "Nothing can be kept on this device",
    storageText:
      "The browser does not let this page keep anything on this device. Do not close the page before the answer is saved.",
    handInEmpty: "Not handed in: the answer sheet is empty. To hand in an empty sheet, press once more.",
    handInTooLong: "Not handed in: the answer is too long; the most is {{max}} characters.",
    handInConflict: "Not handed in: this answer was changed in another page. Both versions are kept; choose one first.",
    handInConflictForm:
      "Not handed in: this answer was changed in another page. Hand in once more to hand in the version shown here.",
    fullTitle: "The server cannot store anything",
    fullText:
      "The server’s disk is full or cannot be written to. You can go on writing: everything is kept on this device and saved once the server has recovered. Tell your tutor or an administrator.",
    handInNotStored: "Not handed in: the server cannot store anything. Everything is kept on this device.",
    handInTooOften:
      "Not handed in: too many hand-ins lately. Your answer is saved; hand in again in {{count}} minutes. A timed answer not handed in by its deadline is handed in as saved.",
    handInTooOften_one:
      "Not handed in: too many hand-ins lately. Your answer is saved; hand in again in {{count}} minute. A timed answer not handed in by its deadline is handed in as saved.",
    handInOffline: "Not handed in: the server cannot be reached. Everything is kept on this device; try again later.",
  },
  handInBlank: "Hand in an empty sheet",
  shortcuts: "Alt+1 materials, Alt+2 outline, Alt+3 answer sheet, Alt+0 reads out time, counts and what is saved",
  noScript: "Saving automatically needs JavaScript. Without it, write your answer and hand it in directly.",
};
