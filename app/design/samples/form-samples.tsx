import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/form/checkbox";
import { CONTROL, FieldFrame } from "~/components/ui/form/field-frame";
import { Select } from "~/components/ui/form/select";
import { AnswerArea, TextArea } from "~/components/ui/form/text-area";
import { TextField } from "~/components/ui/form/text-field";
import { BothThemes } from "../both-themes";

const OPTIONS = [
  { value: "gist", label: "归纳概括" },
  { value: "proposal", label: "提出对策" },
];

export function FormSamples() {
  const names = ["TextField", "TextArea", "AnswerArea", "Select", "Checkbox", "FieldFrame"];
  return (
    <BothThemes title="表单" names={names}>
      {(theme) => (
        <form className="grid gap-1" onSubmit={(event) => event.preventDefault()}>
          <TextField label="班级名称" hint="学生在自己的页面上看到它。" defaultValue="冲刺班" />
          <TextField label="备注" optional />
          <TextField label="用时（分钟）" defaultValue="一百" error="请填 1 到 600 之间的整数。" inputMode="numeric" />
          <TextField label="班级码" defaultValue="K7QM2X" readOnly />
          <TextField label="停用的一栏" defaultValue="归档后不能再改" disabled />
          <Select label="题型" options={OPTIONS} defaultValue="proposal" />
          <Select label="题型（有误）" options={OPTIONS} error="请选一个题型。" />
          <TextArea label="评语" defaultValue="立意准确，第二段的论证还缺一个例子。" />
          <TextArea label="理由（有误）" defaultValue="同意" error="请写明理由，至少 5 个字。" rows={2} />
          <Checkbox label="按时收卷" hint="到时未交的答卷以最后一次保存的为准。" defaultChecked />
          <Checkbox label="不可更改的一项" disabled />
          <FieldFrame label="名单文件" hint=".csv 或 .xlsx，第一行是列名。">
            {(wiring) => <input {...wiring} type="file" className={`${CONTROL} min-h-11 py-2`} />}
          </FieldFrame>
          <AnswerArea
            label={`答题纸（${theme === "light" ? "日间" : "夜间"}）`}
            rows={4}
            className="min-h-40"
            defaultValue={"一、停车难。小区建成时没有规划车位，“先到先停”成了惯例。\n二、物业管理缺位。"}
          />
          <div className="mt-4">
            <Button type="submit" variant="primary">
              保存
            </Button>
          </div>
        </form>
      )}
    </BothThemes>
  );
}
