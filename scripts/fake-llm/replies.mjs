/**
 * The reply to a prompt of this program, by the fields that stand in it.
 * @param {string} prompt @param {boolean} namesMark
 */
export function replyTo(prompt, namesMark) {
  const english = /You are a tutor|You help a tutor/.test(prompt);
  /** @param {string} chinese @param {string} other */
  const say = (chinese, other) => (english ? other : chinese);
  if (fieldOf(prompt, "answers") !== null) return variants(prompt, namesMark);
  return fieldOf(prompt, "point") === null ? advice(prompt, namesMark, say) : evidence(prompt, namesMark, say);
}

/** @param {string} prompt @param {string} name @returns {string | null} */
function fieldOf(prompt, name) {
  return new RegExp(`<${name}-([\\w-]+)>\\n([^]*?)\\n</${name}-\\1>`).exec(prompt)?.[2] ?? null;
}

/** @param {string} text */
function clausesOf(text) {
  return text.split(/[，。；：！？、,.;\s]/).filter((words) => words.trim().length >= 2);
}

/**
 * Advice which quotes the first clause of the answer.
 * @param {string} prompt @param {boolean} namesMark @param {(chinese: string, other: string) => string} say
 */
function advice(prompt, namesMark, say) {
  const [clause] = clausesOf(fieldOf(prompt, "answer") ?? "");
  return {
    summary: namesMark
      ? say("这份作答可得18分。", "The score is 18 out of 20.")
      : say(
          "这是本机假服务写出的建议，用来查看建议如何显示。",
          "This advice comes from the fake server on this machine.",
        ),
    strengths:
      clause === undefined ? [] : [{ text: say("这一句意思明确。", "This clause is clear."), quotation: clause }],
    advice: [
      {
        pointId: null,
        text: say("把主体和做法写在同一句里。", "Put who acts and what is done into one sentence."),
        quotations: clause === undefined ? [] : [clause],
      },
    ],
    rewrites: [],
    nextDrill: say("选一段资料，用一句话概括。", "Sum up one passage of the material in a sentence."),
  };
}

/**
 * Places that may say a key point: the first clause of the answer, and one that stands nowhere, as models do.
 * @param {string} prompt @param {boolean} namesMark @param {(chinese: string, other: string) => string} say
 */
function evidence(prompt, namesMark, say) {
  const [clause] = clausesOf(fieldOf(prompt, "answer") ?? "");
  const why = namesMark
    ? say("这一句可以加2分。", "This is worth 2 points.")
    : say(
        "本机假服务取了作答的第一个分句，是否同义请判断。",
        "The fake server took the first clause; judge whether it means the same.",
      );
  const invented = { quotation: say("作答里没有写过的一句话", "a sentence the answer does not contain"), why };
  return { places: clause === undefined ? [invented] : [{ quotation: clause, why }, invented] };
}

/**
 * Wordings for the first group of a key point: short clauses of the answers, or a made-up one where there are none.
 * @param {string} prompt @param {boolean} namesMark
 */
function variants(prompt, namesMark) {
  /** @type {unknown} */
  const answers = JSON.parse(fieldOf(prompt, "answers") ?? "[]");
  const texts = Array.isArray(answers) ? answers.map(String) : [];
  const short = texts.flatMap(clausesOf).filter((words) => /^[一-鿿]{2,10}$/.test(words));
  const expressions = namesMark ? ["可以得18分"] : [...new Set(short), "本机示例说法"].slice(0, 3);
  return { proposals: expressions.map((expression) => ({ expression, way: 0, group: 0 })) };
}
