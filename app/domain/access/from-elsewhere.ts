/** What a 403 says where a form was sent by no page of this site, to who shows no page of ours as well; every other 403 is about who asks. */
export const FROM_ELSEWHERE = "This request did not come from a page of this site, so nothing was changed.";
