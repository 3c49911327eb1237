/** What a 403 says where a form was sent by no page of this site; every other 403 is about who asks. */
export const FROM_ELSEWHERE = "from-elsewhere";
