import { getPhotoForCandidate, getSealedPhoto } from "@db/queries/photos/photos";
import type { Photo } from "@db/schema/rows";
import { isStaff, personOf, type Viewer } from "~/domain/access/viewer";

/** A photo with its bytes for its own candidate, or for staff once it is handed in; null for everybody else and once erased. */
export async function readPhoto({ photoId, viewer }: { photoId: string; viewer: Viewer }): Promise<Photo | null> {
  const candidateId = personOf(viewer);
  if (candidateId === null) return null;
  const own = await getPhotoForCandidate({ photoId, candidateId });
  const photo = own ?? (isStaff(viewer) ? await getSealedPhoto({ photoId }) : null);
  return photo && photo.erasedAt === null ? photo : null;
}
