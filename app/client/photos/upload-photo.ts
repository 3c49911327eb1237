export type Uploaded =
  | { kind: "taken" }
  /** The server answered and will not take it; `reason` is a code of the catalogue `photos.refused`. */
  | { kind: "refused"; reason: string }
  /** Not reached, not signed in, or not able just now: worth trying again. */
  | { kind: "later" };

const TRY_AGAIN = new Set([0, 401, 408, 425, 429, 500, 502, 503, 504]);

/** Sends one picture and tells how far it is, 0 to 1. `XMLHttpRequest`, because `fetch` reports no progress of what it sends. */
export function uploadPhoto(attemptId: string, photo: Blob, onProgress: (share: number) => void): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/attempts/${attemptId}/photos`);
    request.setRequestHeader("Content-Type", photo.type);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ kind: "later" });
    request.onload = () => {
      if (request.status === 200) return resolve({ kind: "taken" });
      if (TRY_AGAIN.has(request.status)) return resolve({ kind: "later" });
      resolve({ kind: "refused", reason: reasonOf(request.response) });
    };
    request.send(photo);
  });
}

function reasonOf(answer: unknown): string {
  const error = typeof answer === "object" && answer !== null && "error" in answer ? answer.error : null;
  return typeof error === "string" ? error : "unreadable";
}
