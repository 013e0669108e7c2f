import { describe, expect, it } from 'vitest';
import { isSiteName, splitHeadline, splitTitle } from '../../src/metadata/split-title.js';

const NOTHING = { siteNames: [], hosts: [], isFrontPage: false, sections: [], headlines: [] };
const HERALD = { ...NOTHING, siteNames: ['The Daily Herald'] };

describe('splitTitle', () => {
  it.each([
    ['Rain falls on the town | The Daily Herald', 'Rain falls on the town'],
    ['Rain falls on the town - The Daily Herald - World news', 'Rain falls on the town'],
    ['Rain falls on the town - Daily Herald', 'Rain falls on the town'],
    ['The Daily Herald: Rain falls on the town', 'Rain falls on the town'],
    ['The Daily Herald » Rain falls on the town', 'Rain falls on the town'],
    ['Rain - and snow - falls on the town', 'Rain - and snow - falls on the town'],
    ['Weather: rain falls on the town', 'Weather: rain falls on the town'],
    ['The Daily Herald', 'The Daily Herald'],
    ['The Daily Herald | Daily Herald', 'The Daily Herald | Daily Herald'],
    ['The Daily Herald™ | Rain falls on the town', 'Rain falls on the town'],
    ['Herald Prize: the winners', 'Herald Prize: the winners'],
    ['| River Notes', 'River Notes'],
    ['River Notes | Harbour Gazette', 'River Notes'],
    ['Rain | Harbour Gazette', 'Rain | Harbour Gazette'],
  ])('knows the name of the site in "%s"', (title, headline) => {
    expect(splitTitle(title, HERALD)).toBe(headline);
  });

  it.each([
    ['محادثات في القاهرة بشأن السلام | الجزيرة نت', 'الجزيرة نت', 'محادثات في القاهرة بشأن السلام'],
    ['الجزيرة نت - محادثات في القاهرة', 'الجزيره نت', 'محادثات في القاهرة'],
    ['市中心今天下雨_新闻网', '新闻网', '市中心今天下雨'],
    ['東京で雨が降る｜毎朝新聞', '毎朝新聞', '東京で雨が降る'],
  ])('works in any script: %s', (title, siteName, headline) => {
    expect(splitTitle(title, { ...NOTHING, siteNames: [siteName] })).toBe(headline);
  });

  it.each([
    ['Rain falls on the town - The Verge', 'theverge.com'],
    ['Rain falls on the town - Loyola Marymount University', 'academics.lmu.edu'],
    ['Rain falls on the town - Herald', 'news.herald.co.uk'],
  ])('knows the site by its host: %s', (title, host) => {
    expect(splitTitle(title, { ...NOTHING, hosts: [host] })).toBe('Rain falls on the town');
  });

  it('takes the run of parts that is the visible headline', () => {
    const evidence = { ...NOTHING, headlines: ['Rain: falls on the town'] };
    expect(splitTitle('Weather - Rain: falls on the town - Local', evidence)).toBe('Rain: falls on the town');
  });

  it("takes the heading before the site's name that is a heading too", () => {
    const evidence = { ...NOTHING, headlines: ['The Book of Rain', 'How clouds form'] };
    expect(splitTitle('How clouds form - The Book of Rain', evidence)).toBe('How clouds form');
    const named = { ...HERALD, headlines: ['The Daily Herald', 'How clouds form'] };
    expect(splitTitle('The Daily Herald - How clouds form', named)).toBe('How clouds form');
  });

  it('keeps the name at the start of the title of a front page', () => {
    const title = 'The Daily Herald: News from the coast';
    expect(splitTitle(title, HERALD)).toBe('News from the coast');
    expect(splitTitle(title, { ...HERALD, isFrontPage: true })).toBe(title);
  });

  it('drops sections behind the headline', () => {
    expect(splitTitle('Rain falls - Weather', { ...NOTHING, sections: ['weather'] })).toBe('Rain falls');
  });

  it('drops a short end behind a bar without other evidence, not behind a hyphen', () => {
    expect(splitTitle('Rain falls on the town | Some Paper', NOTHING)).toBe('Rain falls on the town');
    expect(splitTitle('Rain falls on the town - Some Paper', NOTHING)).toBe(
      'Rain falls on the town - Some Paper',
    );
  });
});

describe('splitHeadline', () => {
  it.each([
    ['Rain falls on the town | The Daily Herald', 'Rain falls on the town'],
    ['Rain falls on the town | Opinion', 'Rain falls on the town'],
    ['The Daily Herald: a history', 'The Daily Herald: a history'],
    ['Rain - and snow', 'Rain - and snow'],
  ])('drops names at the end of "%s" only', (headline, expected) => {
    expect(splitHeadline(headline, HERALD)).toBe(expected);
  });
});

describe('isSiteName', () => {
  it('takes forms of the name, not sentences with it', () => {
    expect(isSiteName('Herald Business', { siteNames: ['Herald'], hosts: [] })).toBe(true);
    expect(isSiteName('Herald wins prize for its reporting', { siteNames: ['Herald'], hosts: [] })).toBe(
      false,
    );
  });
});
