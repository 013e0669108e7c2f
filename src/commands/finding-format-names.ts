/** The formats of findings, by the names that the command line gives them. */
export const FINDING_FORMATS = ['text', 'json', 'github', 'sarif'] as const;

export type FindingFormatName = (typeof FINDING_FORMATS)[number];
