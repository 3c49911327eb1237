import { useEffect } from "react";
import { usePhotoQueue } from "~/client/photos/use-photo-queue";
import type { SittingQuestion } from "~/services/sittings/get-sitting-page.server";
import { PhotoArea } from "./photo-area";

/** What of one question's photos is not at the server yet. */
export type Unsent = { unsent: number; sending: boolean };

type Props = {
  question: SittingQuestion;
  shown: boolean;
  closed: boolean;
  onTaken: () => void;
  onUnsent: (position: number, unsent: Unsent) => void;
};

/** The photos of one question of a paper: they go on being sent while another question is in front. */
export function QuestionPhotos({ question, shown, closed, onTaken, onUnsent }: Props) {
  const { attemptId, position, photos } = question;
  const queue = usePhotoQueue(attemptId, onTaken);
  const unsent = queue.queue.filter(({ state }) => state !== "refused").length;
  const sending = queue.queue.some(({ state }) => state === "sending");
  useEffect(() => onUnsent(position, { unsent, sending }), [onUnsent, position, unsent, sending]);
  return shown ? <PhotoArea attemptId={attemptId} photos={photos} queue={queue} closed={closed} /> : null;
}
