/** What a 429 says to who would be one visitor too many from this address; every other 429 is over in a minute or two. */
export const TOO_MANY_VISITORS = "Too many new visitors from this address within an hour. Sign in, or try again later.";
