import { serveScores } from "./serve-scores";

serveScores(self);
