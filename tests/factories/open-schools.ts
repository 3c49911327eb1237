/** What a test file has opened: `tests/setup/close-schools.ts` closes it at the file's end. Files share their modules, so no module can do that itself. */
export const openSchools: { folder: string; close(): Promise<void> }[] = [];
