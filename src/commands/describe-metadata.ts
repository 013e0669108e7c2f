import type { Document } from '../document/document.js';
import type { Io } from '../io.js';
import { toLine } from './line.js';
import { layOut, type Paint } from './terminal.js';

const INDENT = '    ';

/** A known value of the metadata, as one line of text, and where it was found. */
interface MetadataRow {
  readonly field: string;
  readonly source: string;
  readonly text: string;
}

/** Each known value with the place it was found in; none where nothing is known of the sources, as in this tool's own output. */
export function listMetadata({ metadata, language, provenance = {} }: Document): MetadataRow[] {
  return Object.entries({ ...metadata, language }).flatMap(([field, value]) => {
    const source = Object.entries(provenance).find(([known]) => known === field)?.[1];
    if (source === undefined || value === null) return [];
    return [
      { field, source: toLine(source), text: toLine(typeof value === 'string' ? value : value.join('; ')) },
    ];
  });
}

/**
 * Lines that list what {@link listMetadata} gives: field, source, value. The page's own words come last, so that
 * right-to-left ones cannot scramble the columns.
 */
export function describeMetadata(document: Document, paint: Paint, { stdout }: Pick<Io, 'stdout'>): string[] {
  const rows = listMetadata(document);
  if (rows.length === 0) return [];
  const fieldWidth = Math.max(...rows.map(({ field }) => field.length));
  const sourceWidth = Math.max(...rows.map(({ source }) => source.length));
  return [
    '',
    paint('bold', 'metadata'),
    ...rows.flatMap(({ field, source, text }) => {
      const place = `  ${paint('cyan', field.padEnd(fieldWidth))}  ${paint('dim', source.padEnd(sourceWidth))}`;
      // A terminal is narrow: the text stands below, wrapped as the blocks are.
      return stdout.isTerminal ? [place, ...layOut(text, INDENT, stdout)] : [`${place}  ${text}`];
    }),
  ];
}
