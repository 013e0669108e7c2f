/** Article pages grown to a size: one of paragraphs, and the kinds of markup that readers choke on. */

const WORDS = (
  'harbour council bridge repair winter market ferry budget station engineer village mayor traffic school river ' +
  'morning report plan cost worker street winding old new quiet open said would after before during between the a of to in'
).split(' ');

const HEAD =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The harbour bridge reopens | Coast Post</title>' +
  '<meta name="author" content="Mara Lind"></head><body><header><nav><a href="/">Home</a> <a href="/news">News</a>' +
  '</nav></header><main><article><h1>The harbour bridge reopens</h1>';
const FOOT = '</article></main><footer><p>Copyright 2024 Coast Post</p></footer></body></html>';

type Random = () => number;

/** A linear congruential generator, from 0 up to 1: the same page at every run. */
function createRandom(): Random {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function sentence(random: Random): string {
  const words = Array.from(
    { length: 8 + Math.floor(random() * 14) },
    () => WORDS[Math.floor(random() * WORDS.length)] ?? '',
  );
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => sentence(random)).join(' ');
}

/** Pieces until the size is reached, between head and foot. */
function page(size: number, piece: (random: Random, at: number) => string): string {
  const random = createRandom();
  const pieces = [HEAD, `<p>${sentences(random, 4)}</p>`];
  let length = HEAD.length + FOOT.length;
  for (let at = 0; length < size; at++) {
    const next = piece(random, at);
    pieces.push(next);
    length += next.length;
  }
  return [...pieces, FOOT].join('');
}

const SAME = sentences(createRandom(), 4);

/** Makers of pages by kind; each takes the size in bytes. */
export const GROWN_PAGES: Readonly<Record<string, (size: number) => string>> = {
  paragraphs: (size) => page(size, (random) => `<p>${sentences(random, 4)}</p>\n`),
  'same paragraph': (size) => page(size, () => `<p>${SAME}</p>\n`),
  'deep nesting': (size) =>
    page(size, (random, at) => `<div class="level-${at % 7}">${at % 40 === 0 ? sentence(random) : ''}`),
  'unclosed tags': (size) => page(size, (random) => `<p><b><i><span><li><td>${sentence(random)}`),
  'wrong end tags': (size) =>
    page(size, (random) => `<div><b>${sentence(random)}</p></table></i></div></section>`),
  'many links': (size) =>
    page(
      size,
      (random, at) => `<li><a href="/news/${at}?from=list" class="teaser link">${sentence(random)}</a></li>`,
    ),
  'many small inline tags': (size) =>
    page(size, (random) => `<b>${WORDS[Math.floor(random() * WORDS.length)]}</b> <i>of</i> `),
  'one text node': (size) => page(size, (random) => `${sentence(random)} `),
  'one word': (size) => page(size, () => 'a'.repeat(1000)),
  'one attribute': (size) =>
    page(size, (random, at) => (at === 0 ? '<p data-state="' : sentence(random))) + '">end</p>',
  'many attributes': (size) =>
    page(
      size,
      (random, at) =>
        `<p class="c${at} wide" id="p${at}" data-a="1" data-b="2" style="color:red">${sentence(random)}</p>`,
    ),
  'many entities': (size) =>
    page(size, (_, at) => (at % 50 === 0 ? '<p>' : '&amp;&eacute;&#1575; &nbsp;&lt;')),
  'one script': (size) =>
    page(size, (random, at) => (at === 0 ? '<script>' : `var a = "<p>${sentence(random)}";`)) + '</script>',
  'one comment': (size) => page(size, (random, at) => (at === 0 ? '<!--' : `<p>${sentence(random)}`)) + '-->',
  'line breaks': (size) => page(size, (random) => `${sentence(random)}<br><br>`),
  'large table': (size) =>
    page(size, (random, at) =>
      at === 0 ? '<table>' : `<tr><td>${at}</td><td>${sentence(random)}</td><td>12</td></tr>`,
    ),
};
