/** Names the person a document was made for, by a tag that tells one from another and nothing else of them. */
export const PERSON_HEADER = "X-Person";

/** The tag of somebody without a session. */
export const NOBODY = "nobody";
