import { Badge, Stamp, type BadgeTone } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Term } from "~/components/ui/help/term";
import { Notice, type NoticeKind } from "~/components/ui/notice";
import { Pagination } from "~/components/ui/pagination";
import { Gap } from "~/components/ui/prose/gap";
import { Progress } from "~/components/ui/progress";
import { Sheet } from "~/components/ui/sheet";
import { Skeleton } from "~/components/ui/skeleton";
import { VisuallyHidden } from "~/components/ui/visually-hidden";
import { BothThemes, Row } from "../both-themes";

const TONES: Record<BadgeTone, string> = {
  plain: "未作答",
  good: "已完成",
  warn: "缺材料",
  mark: "作答中",
  pen: "本班",
};

const NOTICES: Record<NoticeKind, string> = {
  info: "这份作业还没有公布成绩。",
  warning: "还有 3 份答卷没有评完。",
  error: "没有保存：用时要填 1 到 600 之间的整数。",
  success: "已公布 42 份成绩。",
};

export function WordSamples() {
  return (
    <BothThemes title="短语与提示" names={["Badge", "Stamp", "Term", "VisuallyHidden", "Gap", "Notice"]}>
      {() => (
        <>
          <Row of="签条">
            {(Object.entries(TONES) as [BadgeTone, string][]).map(([tone, word]) => (
              <Badge key={tone} tone={tone}>
                {word}
              </Badge>
            ))}
          </Row>
          <Row of="印章">
            <Stamp>已交卷</Stamp>
          </Row>
          <Row of="术语与它的解释">
            <Term of="keyPoint" />
            <span>
              档次 <Term of="band" bare />
            </span>
          </Row>
          <Row of="只读给听的人">
            <span>
              ★<VisuallyHidden>已收藏</VisuallyHidden>
            </span>
          </Row>
          <Row of="两句之间">
            <p>
              还没有公布成绩。
              <Gap />
              公布之后这里会有通知。
            </p>
          </Row>
          {(Object.entries(NOTICES) as [NoticeKind, string][]).map(([kind, text]) => (
            <Notice key={kind} kind={kind}>
              <p>{text}</p>
            </Notice>
          ))}
          <Notice
            kind="warning"
            title="另一个窗口也在写这份答卷"
            actions={
              <>
                <Button size="small">保留这里的</Button>
                <Button size="small">看看那里的</Button>
              </>
            }
          >
            <p>两处都已存好，选一处继续写。</p>
          </Notice>
        </>
      )}
    </BothThemes>
  );
}

export function StateSamples() {
  return (
    <BothThemes title="空、等与进度" names={["EmptyState", "Skeleton", "Progress", "Pagination"]}>
      {(theme) => (
        <>
          <Sheet>
            <EmptyState
              title="还没有作业"
              hint="布置的作业和它们的进度都列在这里。"
              action={<Button variant="primary">布置作业</Button>}
            />
          </Sheet>
          <Sheet>
            <Skeleton label="建议正在生成" lines={4} />
          </Sheet>
          <Progress label="重新评分" value={0} text="0 / 42" />
          <Progress label="重新评分" value={0.4} text="17 / 42" />
          <Progress label="重新评分" value={1} text="42 / 42" />
          <Progress label="生成建议" value={null} />
          {[1, 3, 7].map((page) => (
            // Three of them on one page need names of their own, as would two lists of a real page.
            <section key={page} aria-label={`${theme} ${page}`}>
              <Pagination page={page} pages={7} hrefOf={(to) => `/design?page=${to}`} />
            </section>
          ))}
        </>
      )}
    </BothThemes>
  );
}
