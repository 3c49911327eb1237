import type { MetaFunction } from "@remix-run/node";
import { PageTitle } from "~/components/ui/page-title";
import { ButtonSamples } from "./samples/control-samples";
import { FormSamples } from "./samples/form-samples";
import { DialogSamples, PaperSamples } from "./samples/paper-samples";
import { ChartSamples, ScriptSamples } from "./samples/script-samples";
import { StateSamples, WordSamples } from "./samples/word-samples";
import { ColourTokens } from "./tokens/colour-tokens";
import { SpaceTokens, TypeTokens } from "./tokens/type-tokens";

export const meta: MetaFunction = () => [{ title: "Design" }];

/**
 * Every primitive and token in both themes, for whoever builds pages. It stands beside the routes because it is none of the
 * application's: no build has it (app/routes.ts), so its words are in no catalogue.
 */
export default function DesignPage() {
  return (
    <>
      <PageTitle lead="每个部件与记号，日间与夜间并排。只在开发时有这一页。">样张</PageTitle>
      <ColourTokens />
      <TypeTokens />
      <SpaceTokens />
      <ButtonSamples />
      <FormSamples />
      <WordSamples />
      <StateSamples />
      <PaperSamples />
      <DialogSamples />
      <ScriptSamples />
      <ChartSamples />
    </>
  );
}
