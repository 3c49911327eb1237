-- How many numbers the planner is to expect, which it cannot know of a function. With a thousand it read all documents to find one of a
-- rare word wherever it looked for what is open to everybody: thirty times slower among 100,000. With a hundred it fetches what was found.
ALTER FUNCTION search_numbers(tsquery) ROWS 100;
