import MIMEType from 'whatwg-mimetype';

/** What a `Content-Type` header says. */
export interface MediaType {
  /** Lower case, without parameters. */
  readonly essence: string;
  readonly charset: string | null;
  readonly boundary: string | null;
  /** The root part of a related one. */
  readonly start: string | null;
}

const PAGE_FORMATS: ReadonlyMap<string, 'html' | 'text'> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'text'],
]);

/** The format of pages of a media type, as {@link MediaType.essence} has it; undefined for what is no page. */
export function pageFormatOf(essence: string): 'html' | 'text' | undefined {
  return PAGE_FORMATS.get(essence);
}

/** Parses a `Content-Type` header; null when it is not there or names no type. */
export function parseMediaType(header: string | undefined): MediaType | null {
  if (header === undefined) return null;
  // Some servers send two types in one header; the first one is meant.
  const type = MIMEType.parse(header) ?? MIMEType.parse(header.split(',', 1)[0] ?? '');
  if (type === null) return null;
  const parameter = (name: string): string | null => type.parameters.get(name) ?? null;
  return {
    essence: type.essence,
    charset: parameter('charset'),
    boundary: parameter('boundary'),
    start: parameter('start'),
  };
}
