// What the savers write goes above the page's own head.
const HEAD_CHARACTERS = 4096;

const SINGLE_FILE =
  /<!--\s{0,8}Page saved with SingleFile\s{1,8}url: (\S{1,2048})\s{1,8}saved date: ([^\n<>]{1,100})/u;

// Browsers count the characters of the address in the brackets.
const BROWSER = /<!--\s{0,8}saved from url=\(\d{4}\)(\S{1,2048})\s/u;

/** The address, and the time in ISO 8601, that SingleFile or a browser has written above a page that it saved. */
export function readSavedFrom(html: string): { readonly url?: string; readonly savedAt?: string } {
  const head = html.slice(0, HEAD_CHARACTERS);
  const [, url, date] = SINGLE_FILE.exec(head) ?? BROWSER.exec(head) ?? [];
  if (url === undefined || !/^https?:/iu.test(url) || !URL.canParse(url)) return {};
  // "Sat Apr 03 2021 16:16:15 GMT+0200 (Central European Summer Time)"
  const time = Date.parse(/^[^()]*GMT[+-]\d{4}/u.exec(date ?? '')?.[0] ?? '');
  return { url, ...(Number.isNaN(time) ? {} : { savedAt: new Date(time).toISOString() }) };
}
