import { Button, ButtonLink, type ButtonSize, type ButtonVariant } from "~/components/ui/button";
import { ScriptButton } from "~/components/ui/listening/script-button";
import { TextLink } from "~/components/ui/text-link";
import { BothThemes, Row } from "../both-themes";

// Records, so that a kind that is added without a sample does not compile.
const VARIANTS: Record<ButtonVariant, string> = {
  primary: "开始作答",
  secondary: "存为草稿",
  quiet: "取消",
  danger: "归档",
};
const SIZES: Record<ButtonSize, string> = { small: "小", medium: "中", large: "大" };
/** As `:focus-visible` draws it, to be seen on either desk without a keyboard. */
const FOCUSED = "outline-3 outline-offset-2 outline-focus";
const LONG = "把这一份作业的全部答卷与评语导出为文件";

export function ButtonSamples() {
  const variants = Object.entries(VARIANTS) as [ButtonVariant, string][];
  return (
    <BothThemes title="按钮与链接" names={["Button", "ButtonLink", "ScriptButton", "TextLink"]}>
      {() => (
        <>
          <Row of="种类">
            {variants.map(([variant, label]) => (
              <Button key={variant} variant={variant}>
                {label}
              </Button>
            ))}
          </Row>
          <Row of="键盘到了这里">
            {variants.map(([variant, label]) => (
              <Button key={variant} variant={variant} className={FOCUSED}>
                {label}
              </Button>
            ))}
            <TextLink to="/design" className={FOCUSED}>
              评分细则
            </TextLink>
          </Row>
          <Row of="进行中，不再接受按下">
            {variants.map(([variant, label]) => (
              <Button key={variant} variant={variant} pending>
                {label}
              </Button>
            ))}
          </Row>
          <Row of="不可用">
            {variants.map(([variant, label]) => (
              <Button key={variant} variant={variant} disabled>
                {label}
              </Button>
            ))}
          </Row>
          <Row of="大小">
            {(Object.entries(SIZES) as [ButtonSize, string][]).map(([size, label]) => (
              <Button key={size} size={size}>
                {label}
              </Button>
            ))}
          </Row>
          <Row of="很长的名字">
            <Button variant="primary">{LONG}</Button>
          </Row>
          <Row of="去别处：链接">
            <ButtonLink to="/design" variant="primary">
              去题库
            </ButtonLink>
            <TextLink to="/design">评分细则</TextLink>
          </Row>
          <Row of="只有脚本能应的按钮：页面听得见之前不可按">
            <ScriptButton>复制</ScriptButton>
          </Row>
        </>
      )}
    </BothThemes>
  );
}
