import { render } from 'dom-serializer';
import { type AnyNode, Element, ProcessingInstruction, Text } from 'domhandler';
import type { CleanedPage } from '../clean.js';
import type { Document, MergedSentence } from '../document/document.js';
import { listMetadata } from './describe-metadata.js';
import {
  describeCounts,
  describePlace,
  describeReading,
  explainBlocks,
  type Explanation,
  VERDICTS,
} from './explanations.js';
import { EXPLAIN_STYLE } from './explain-style.js';
import { toLine } from './line.js';

type Content = string | AnyNode | readonly Content[];

// What the page says is text here and nothing else; should a browser see more in it, nothing runs and nothing loads.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A page of HTML that shows a page as it was read: every block in reading order with its verdict, rule, score, place and
 * reason, what differs in a repeat marked, then the metadata with its sources. It needs no script and no other file;
 * boxes hide the verdicts one does not want to see.
 */
export function explainAsHtml({ source, document }: CleanedPage): string {
  const explanations = explainBlocks(document);
  const name = source.path === null ? 'standard input' : toLine(source.path);
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, `${name}: every block and its verdict`),
    element('style', {}, EXPLAIN_STYLE),
  ]);
  const body = element('body', {}, [
    element('header', {}, [
      element('p', { class: 'name' }, name),
      element('h1', pageLanguage(document), document.metadata.title ?? name),
      element('p', {}, `${describeReading(source, document)}; ${describeCounts(explanations)}`),
      ...document.warnings.map((warning) => element('p', { class: 'warning' }, toLine(warning))),
      element('p', { class: 'show' }, ['Show: ', ...VERDICTS.map(showBox)]),
    ]),
    element(
      'main',
      {},
      explanations.map((explanation) => blockOf(explanation, document)),
    ),
    metadataOf(document),
  ]);
  const doctype = new ProcessingInstruction('!doctype', '!doctype html');
  return `${render([doctype, element('html', { lang: 'en' }, [head, body])], { encodeEntities: 'utf8' })}\n`;
}

function showBox(verdict: string): Element {
  const box = element('input', { type: 'checkbox', id: `show-${verdict}`, checked: '' });
  return element('label', { class: verdict }, [box, ` ${verdict} `]);
}

function blockOf(
  { block, verdict, rule, score, reason, sentences }: Explanation,
  document: Document,
): Element {
  const facts = [rule, score === null ? null : score.toFixed(2), describePlace(block)].filter(
    (fact) => fact !== null,
  );
  return element('section', { class: verdict }, [
    element('p', { class: 'verdict' }, [
      element('b', {}, verdict),
      ...facts.flatMap((fact) => [' ', element('span', {}, fact)]),
      ...(reason === '' ? [] : [' ', element('bdi', {}, reason)]),
    ]),
    element('p', { ...pageLanguage(document), class: 'text' }, marked(block.text, sentences)),
  ]);
}

/** The text with the stretches marked that its sentences have otherwise than what they repeat. */
function marked(text: string, sentences: readonly MergedSentence[]): Content[] {
  const contents: Content[] = [];
  let from = 0;
  for (const sentence of sentences) {
    const start = text.indexOf(sentence.text, from);
    if (start < 0) continue;
    contents.push(text.slice(from, start), ...markedSentence(sentence));
    from = start + sentence.text.length;
  }
  return [...contents, text.slice(from)];
}

function markedSentence({ text, differs }: MergedSentence): Content[] {
  const contents: Content[] = [];
  let from = 0;
  for (const stretch of differs) {
    const at = placeOf(stretch, text, from);
    if (at < 0) continue;
    contents.push(text.slice(from, at), element('mark', {}, stretch));
    from = at + stretch.length;
  }
  return [...contents, text.slice(from)];
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** The next place of a stretch as whole words; in scripts without spaces, as it is. */
function placeOf(stretch: string, text: string, from: number): number {
  const first = text.indexOf(stretch, from);
  for (let at = first; at >= 0; at = text.indexOf(stretch, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + stretch.length);
    if (!WORD_CHARACTER.test(before) && !WORD_CHARACTER.test(after)) return at;
  }
  return first;
}

function metadataOf(document: Document): Content {
  const rows = listMetadata(document);
  if (rows.length === 0) return [];
  return element('table', {}, [
    element('caption', {}, 'Metadata'),
    ...rows.map(({ field, source, text }) =>
      element('tr', {}, [
        element('th', { scope: 'row' }, field),
        element('td', {}, element('bdi', {}, source)),
        element('td', { ...pageLanguage(document) }, text),
      ]),
    ),
  ]);
}

/** Attributes for words of the page: they may run the other way than the rest. */
function pageLanguage({ language }: Document): Readonly<Record<string, string>> {
  return { dir: 'auto', ...(language === null ? {} : { lang: language }) };
}

function element(name: string, attributes: Readonly<Record<string, string>>, content: Content = []): Element {
  return new Element(name, { ...attributes }, nodesOf(content));
}

function nodesOf(content: Content): AnyNode[] {
  if (typeof content === 'string') return [new Text(content)];
  return 'type' in content ? [content] : content.flatMap(nodesOf);
}
