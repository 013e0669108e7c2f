/** Schemes that a reader may follow from an article; scripts, data and local files are not among them. */
const LINK_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'ftp:', 'mailto:', 'tel:']);
const WEB_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:']);

// Longer addresses hold data or lead nowhere.
const LONGEST_ADDRESS = 4096;

// Only to see whether an address without a base is one, and of what scheme: RFC 6761 reserves the name.
const NOWHERE = 'https://nowhere.invalid/';

// What the URL Standard strips or would write as a percent-encoded byte.
const STRIPPED = /[\t\n\r]/gu;
const UNENCODED = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}"<>`{}|\\^\p{Cs}]/gu;

/**
 * The address of a link, absolute where a base is known; null for scripts, data, and what is no address.
 *
 * @param base address of the page, or of its `base` element; null leaves relative addresses as they are
 */
export function resolveLink(address: string | undefined, base: string | null): string | null {
  return resolve(address, base, LINK_SCHEMES);
}

/** The address of a picture on the web; null for data, scripts, and what is no address. */
export function resolvePicture(address: string | undefined, base: string | null): string | null {
  return resolve(address, base, WEB_SCHEMES);
}

/** What relative addresses are relative to on a page with a `base` element: the page where that has no address of use. */
export function resolveBase(address: string, url: string | null): string | null {
  if (!URL.canParse(address.trim(), url ?? undefined)) return url;
  const parsed = new URL(address.trim(), url ?? undefined);
  return WEB_SCHEMES.has(parsed.protocol) ? parsed.href : url;
}

function resolve(
  address: string | undefined,
  base: string | null,
  schemes: ReadonlySet<string>,
): string | null {
  const trimmed = address?.trim() ?? '';
  if (trimmed === '' || trimmed.length > LONGEST_ADDRESS) return null;
  if (!URL.canParse(trimmed, base ?? NOWHERE)) return null;
  const parsed = new URL(trimmed, base ?? NOWHERE);
  if (!schemes.has(parsed.protocol)) return null;
  if (base !== null || URL.canParse(trimmed)) return parsed.href;
  return trimmed.replace(STRIPPED, '').replace(UNENCODED, encode);
}

function encode(character: string): string {
  // A lone surrogate has no bytes.
  return /\p{Cs}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character);
}
