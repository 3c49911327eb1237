import type { FeedbackPoint } from "../feedback-provider";

type Reason = NonNullable<FeedbackPoint["reason"]>;

export type AdviceWords = {
  summary: (counts: { written: number; half: number; missed: number }) => string;
  summaryUnreleased: (counts: { sentences: number; paragraphs: number }) => string;
  nothingWritten: string;
  strength: (label: string) => string;
  missed: (label: string) => string;
  missedNear: (label: string, near: string) => string;
  /** What to do about a point that is lost or half written, by its reason. */
  reason: Partial<Record<Reason, (label: string) => string>>;
  partial: (label: string) => string;
  longSentence: (count: number) => string;
  repeatedOpening: (words: string) => string;
  oneBlock: string;
  drill: { absent: string; detail: string; head: string; keyword: string; aim: string; form: string };
};

export const ADVICE_WORDS: Record<"zh-CN" | "en", AdviceWords> = {
  "zh-CN": {
    summary: ({ written, half, missed }) =>
      `已公布的采分点中，写全${written}个，写到一部分${half}个，没有写到${missed}个。${
        missed + half === 0 ? "内容已经齐全，可再压缩文字。" : "先补没有写到的，再把只写了一部分的补全。"
      }`,
    summaryUnreleased: ({ sentences, paragraphs }) =>
      `作答共${paragraphs}段、${sentences}句。采分点尚未公布，以下只谈表达和条理。`,
    nothingWritten: "没有可供分析的作答。先用一句话写出对题目的直接回答，再逐条补充依据。",
    strength: (label) => `这里写明了“${label}”，表述可以保留。`,
    missed: (label) => `没有写到“${label}”。回到给定资料，找出与它有关的段落，用一句话概括后单列一条。`,
    missedNear: (label, near) =>
      `没有写到“${label}”。与它最接近的是“${near}”，核对资料后，可在这里补上所缺的意思，或另列一条。`,
    reason: {
      "head-only": (label) => `“${label}”只有总括，没有细节。在这句之后补上资料中的具体做法、对象或结果。`,
      "detail-only": (label) => `“${label}”只有细节，没有总括。在句首加一个概括性的短语，再接现有的细节。`,
      "keyword-missing": (label) => `“${label}”的意思已经接近，关键的说法没有出现。用资料中的原词替换现在的说法。`,
      reversed: (label) => `“${label}”的意思写反了。对照资料核实是肯定还是否定，再改这一句。`,
      modality: (label) => `“${label}”的语气与资料不一致。已经发生的写成事实，计划中的写成打算。`,
      generic: (label) => `“${label}”写得笼统。写明由谁来做、做什么、解决资料中的哪个问题。`,
      "wrong-stance": (label) => `“${label}”所依据的立场与题目要求不合。先明确判断，再选用支持这一判断的理由。`,
      repeated: (label) => `“${label}”在前面已经写过。删去重复的一处，把篇幅留给没有写到的内容。`,
      stuffed: (label) => `“${label}”处只罗列了词语。挑出最要紧的一两个，写成有主语、有动作的句子。`,
      "off-sheet": (label) => `“${label}”写在答题区以外。压缩前文，使它落在答题区之内。`,
      "over-quota": (label) => `“${label}”与另一条写在同一处。拆成两句，各写一个意思。`,
      cancelled: (label) => `“${label}”所在的句子里有与它相抵触的说法。删去那个说法，再核对全句的意思。`,
    },
    partial: (label) => `“${label}”只写到一部分。对照资料，补上还缺的对象、做法或结果。`,
    longSentence: (count) => `这一句有${count}个字，意思不止一个。在转换话题处断开，每句只写一个意思。`,
    repeatedOpening: (words) => `有几句都以“${words}”开头。换用能区分各条内容的动词，使条目一眼可辨。`,
    oneBlock: "全文没有分段。按题目的问法分成几段或几条，每条第一句先写结论。",
    drill: {
      absent: "选一则给定资料，限时十分钟，逐段写出可以用来作答的要点，再与采分点逐条核对。",
      detail: "选三条只有总括的表述，从资料中各找一个具体做法补在后面。",
      head: "选三段资料的细节，各用一个八字以内的短语加以概括。",
      keyword: "抄出资料中反复出现的词语，用原词各写一句话。",
      aim: "选三条对策，各写明由谁来做、做什么、解决什么问题。",
      form: "把这份作答列成提纲，每条只留一个短语，检查有无交叉和遗漏。",
    },
  },
  en: {
    summary: ({ written, half, missed }) =>
      `Of the released key points, ${written} are written in full, ${half} in part, and ${missed} are missing. ${
        missed + half === 0
          ? "The content is complete; the wording may become shorter."
          : "Add the missing ones first, then complete those written in part."
      }`,
    summaryUnreleased: ({ sentences, paragraphs }) =>
      `The answer has ${sentences} sentences (paragraphs: ${paragraphs}). Its key points are not released yet, so this is about wording and order only.`,
    nothingWritten:
      "There is no answer to look at. Begin with one sentence that answers the question directly, then add what supports it.",
    strength: (label) => `This says “${label}” clearly; keep the wording.`,
    missed: (label) =>
      `“${label}” is missing. Find the passage of the material it comes from, put it into one sentence and make it an item of its own.`,
    missedNear: (label, near) =>
      `“${label}” is missing. The words nearest to it are “${near}”: check the material, then add what is lacking here or make it an item of its own.`,
    reason: {
      "head-only": (label) =>
        `“${label}” is stated without detail. Add what was done, for whom or with what result, from the material.`,
      "detail-only": (label) =>
        `“${label}” has its details but no summary. Put a short phrase that sums them up before them.`,
      "keyword-missing": (label) =>
        `“${label}” is nearly there, but its decisive words are not. Use the words of the material instead of your own.`,
      reversed: (label) =>
        `“${label}” is turned into its opposite. Check in the material whether it is affirmed or denied.`,
      modality: (label) =>
        `“${label}” is put differently from the material. State what happened as a fact and what is planned as a plan.`,
      generic: (label) => `“${label}” is too general. Say who does what and which problem of the material it answers.`,
      "wrong-stance": (label) =>
        `“${label}” argues for a stance the question does not ask for. Decide on the judgement first, then choose reasons for it.`,
      repeated: (label) => `“${label}” was said before. Remove the repetition and use the room for what is missing.`,
      stuffed: (label) =>
        `At “${label}” there are only words in a row. Keep the one or two that matter and make a sentence with a subject and an action.`,
      "off-sheet": (label) => `“${label}” stands outside the answer sheet. Shorten what comes before it.`,
      "over-quota": (label) => `“${label}” shares its place with another point. Make two sentences, one for each.`,
      cancelled: (label) => `The sentence with “${label}” also says something against it. Remove that part.`,
    },
    partial: (label) =>
      `“${label}” is written in part. Add the object, the action or the result that is still lacking.`,
    longSentence: (count) =>
      `This sentence has ${count} characters and more than one thought. Break it where the subject changes.`,
    repeatedOpening: (words) =>
      `Several sentences begin with “${words}”. Begin each with the verb that sets it apart from the others.`,
    oneBlock: "The answer is one block. Divide it as the question does and open each part with its conclusion.",
    drill: {
      absent:
        "Take one material, list what answers the question paragraph by paragraph, then compare with the key points.",
      detail: "Take three summary phrases and add one concrete action from the material to each.",
      head: "Take three passages of detail and sum up each in a phrase of at most eight characters.",
      keyword: "Copy the words that recur in the material and write one sentence with each of them.",
      aim: "Take three measures and state for each who does what and which problem it answers.",
      form: "Turn this answer into an outline with one phrase for each item, and look for overlaps and gaps.",
    },
  },
};
