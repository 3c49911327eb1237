/** What a sender says a picture is, as `checkPhoto` reads it; null where it names nothing in particular. */
export function claimedType(header: string | undefined): string | null {
  const type = (header ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "" || type === "application/octet-stream") return null;
  return type === "image/jpg" || type === "image/pjpeg" ? "image/jpeg" : type;
}
