/** Half of the day by its folded word: which twelve hours are added. Languages not here use 24 hours. */
const DAY_HALVES: Readonly<Record<string, 0 | 12>> = {
  am: 0,
  pm: 12,
  'a.m.': 0,
  'p.m.': 12,
  ص: 0,
  م: 12,
  صباحا: 0,
  مساء: 12,
  مسا: 12,
  'ق.ظ': 0,
  'ب.ظ': 12,
  oo: 0,
  os: 12,
  午前: 0,
  午後: 12,
  上午: 0,
  下午: 12,
  오전: 0,
  오후: 12,
};

/** Zone names with one meaning only: those of RFC 2822, section 4.3, and European ones. In hours from UTC. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  wet: 0,
  west: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
};

const HALF = Object.keys(DAY_HALVES)
  .sort((left, right) => right.length - left.length)
  .map((word) => word.replaceAll('.', String.raw`\.?`))
  .join('|');
const ZONE = String.raw`(?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d{2})?|${Object.keys(ZONES).toReversed().join('|')}`;
const CLOCK = String.raw`(?:(${HALF})\s?)?(\d{1,2})[:.](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(${HALF})?[\s,(]{0,2}(${ZONE})(?![\p{L}\p{N}])`;

const AFTER = new RegExp(String.raw`^(?:[\s,،|·•@–-]{0,3}(?:\p{L}{1,8}[\s:,]{1,2}){0,2}|t)${CLOCK}`, 'u');
const BEFORE = new RegExp(String.raw`(?<![\d:.])${CLOCK}\)?[\s,،|·•–-]{0,3}$`, 'u');

/** Characters in which a date's clock time must stand. */
const REACH = 48;

/**
 * The clock time with its zone beside the date that stands from `from` to `to` in a folded text, as `T10:15:00+03:00`;
 * empty where there is none. A time without a zone is no instant and is left out.
 */
export function zonedTimeBeside(folded: string, from: number, to: number): string {
  const match =
    AFTER.exec(folded.slice(to, to + REACH)) ?? BEFORE.exec(folded.slice(Math.max(0, from - REACH), from));
  if (!match) return '';
  const [, halfBefore, hour = '', minute = '', second = '00', halfAfter, zone = ''] = match;
  return formatTime(hour, minute, second, halfBefore ?? halfAfter, zone);
}

function formatTime(
  hourText: string,
  minute: string,
  second: string,
  half: string | undefined,
  zone: string,
): string {
  let hour = Number(hourText);
  const added = half === undefined ? undefined : (DAY_HALVES[half] ?? DAY_HALVES[dotted(half)]);
  if (added !== undefined) {
    if (hour < 1 || hour > 12) return '';
    hour = (hour % 12) + added;
  }
  const offset = formatZone(zone);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59 || offset === null) return '';
  return `T${pad(hour)}:${minute}:${second}${offset}`;
}

/** "am." and "a.m" are "a.m.". */
function dotted(half: string): string {
  const letters = half.replaceAll('.', '');
  return Object.keys(DAY_HALVES).find((word) => word.replaceAll('.', '') === letters) ?? half;
}

function formatZone(zone: string): string | null {
  const offset = /([+-])(\d{1,2})(?::?(\d{2}))?$/u.exec(zone);
  if (offset) {
    const [, sign = '+', hours = '0', minutes = '00'] = offset;
    return Number(hours) <= 14 && Number(minutes) <= 59 ? `${sign}${pad(Number(hours))}:${minutes}` : null;
  }
  const hours = ZONES[zone];
  if (hours === undefined) return null;
  return hours === 0 ? 'Z' : `${hours < 0 ? '-' : '+'}${pad(Math.abs(hours))}:00`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
