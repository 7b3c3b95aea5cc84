export const IMPORT_TABLE: Readonly<Record<string, readonly string[]>>;
