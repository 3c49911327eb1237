import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { DOCUMENT_SCRIPTS, PRINTED_SCRIPTS } from "~/domain/exports/export-limits";

type Props = {
  /** The address the files stand below. */
  files: string;
  questions: { questionId: string; title: string }[];
  groups: { id: string; name: string }[];
  people: { personId: string; name: string; number: string | null }[];
};

/** Which scripts, as a Word file or a page to print. A plain form: the answer is a file. */
export function ScriptsForm({ files, questions, groups, people }: Props) {
  const { t } = useTranslation("exports");
  return (
    <form method="get" action={`${files}/document`}>
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-4">
        <Select
          name="question"
          label={t("of.question")}
          options={[
            { value: "", label: t("of.allQuestions") },
            ...questions.map(({ questionId, title }, at) => ({
              value: questionId,
              label: t("of.questionNo", { no: at + 1, title }),
            })),
          ]}
        />
        {groups.length === 0 ? null : (
          <Select
            name="group"
            label={t("of.group")}
            options={[
              { value: "", label: t("of.allGroups") },
              ...groups.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Select
          name="person"
          label={t("of.candidate")}
          options={[
            { value: "", label: t("of.allCandidates") },
            ...people.map(({ personId, name, number }) => ({
              value: personId,
              label: number === null ? name : `${number} ${name}`,
            })),
          ]}
        />
        <TextField
          type="number"
          name="part"
          min={1}
          defaultValue={1}
          label={t("of.part")}
          hint={t("of.partHint", { word: DOCUMENT_SCRIPTS, print: PRINTED_SCRIPTS })}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{t("of.word")}</Button>
        <Button type="submit" formAction={`${files}/scripts`}>
          {t("of.print")}
        </Button>
      </div>
    </form>
  );
}
