import { serveWakes } from "./serve-wakes";

serveWakes(self);
