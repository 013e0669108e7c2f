/** As much of the measured tools' interfaces as the bench uses. They are installed by the bench only, so their own types are not there. */

declare module '@mozilla/readability' {
  export class Readability {
    constructor(document: unknown);
    parse(): {
      readonly content?: string | null;
      readonly title?: string | null;
      readonly byline?: string | null;
      readonly publishedTime?: string | null;
    } | null;
  }
}

declare module 'jsdom' {
  export const VirtualConsole: new () => unknown;
  export class JSDOM {
    constructor(html: string, options: { virtualConsole: unknown });
    readonly window: {
      readonly DOMParser: new () => { parseFromString(html: string, type: 'text/html'): unknown };
      close(): void;
    };
  }
}

declare module 'linkedom' {
  export function parseHTML(html: string): { readonly document: unknown };
}

declare module 'readabilitySAX' {
  const readabilitySAX: {
    process(
      html: string,
      settings: { type: 'html'; pageURL?: string; searchFurtherPages: boolean },
    ): { readonly html: string; readonly title: string };
  };
  export default readabilitySAX;
}

declare module 'defuddle/node' {
  export function Defuddle(
    document: unknown,
    url: string | undefined,
    options: { useAsync: boolean },
  ): Promise<{
    readonly content: string;
    readonly title: string;
    readonly author: string;
    readonly published: string;
  }>;
}

declare module '@postlight/parser' {
  const parser: {
    parse(
      url: string,
      options: { html: string; fetchAllPages: boolean },
    ): Promise<{
      readonly content?: string | null;
      readonly title?: string | null;
      readonly author?: string | null;
      readonly date_published?: string | null;
    }>;
  };
  export default parser;
}

declare module '@extractus/article-extractor' {
  export function extractFromHtml(
    html: string,
    url?: string,
  ): Promise<{
    readonly content?: string;
    readonly title?: string;
    readonly author?: string;
    readonly published?: string;
  } | null>;
}
