import type { Direction } from '../document/document.js';

/**
 * The kinds of phrase that a language file lists, one for each rule that knows chrome by its words.
 * Each says what the phrases are; `satisfies` below keeps the list and the type one.
 */
export const PHRASE_KINDS = {
  advertLabel: 'Labels of advertisements: "ADVERTISING", "Sponsored content", "Continue reading below".',
  appBadge: 'App-store badges and calls to install an app: "Get it on Google Play".',
  authorBox: 'Author box: "About the author", "More by {name}", "View all posts by {name}".',
  backToTop: 'Back to top, "Back to top button", up.',
  breadcrumbHome: 'First step of a breadcrumb or "you are here": "Home", "You are here:".',
  byline: 'Bylines: "By {name}", "Written by {name}", "{name}, staff writer". Never without a slot.',
  categoryHeading: 'Words before the categories: "Categories", "Category: {text}", "Filed under: {text}".',
  closeButton: 'Close, dismiss, "Got it", "Not now".',
  commentCount: 'Comment counters: "{n} comments", "No comments", "Comments ({n})", "Comments".',
  commentForm: 'The comment form: its heading, invitation, field labels, notes and buttons.',
  commentLogin: 'Log in or register to comment; comments are closed; comment rules.',
  cookieNotice:
    'Cookie and consent notices: their sentences and buttons ("Accept all", "Manage preferences").',
  copyright: 'Copyright lines: "All rights reserved", "© {n} {text}".',
  dateLabel: 'Words of a dateline: "Published: {text}", "Posted on {text}".',
  followUs: 'Follow us on networks, on Google News, in a messenger channel, join our group.',
  fontSize: 'Font size controls: "Increase font size", "A+".',
  footerLinks:
    'Footer and service links: "About us", "Contact", "Privacy policy", "Terms of use", "Advertise with us".',
  imageCredit:
    'Credits of images, apart from captions: "Photo: {name}", "Getty Images", "(Photo by {name})".',
  languageName: 'Names a language switcher shows, and its heading: "English", "Français", "Choose language".',
  listenButton: 'Listen to this article, audio version, stop, pause.',
  loginPrompt: 'Account words outside comments: "Log in", "Sign up", "My account", "Forgot your password?".',
  menuButton: 'Menu, toggle navigation, open the side bar.',
  mostRead: 'Headings of most-read, trending, popular and latest lists.',
  navigation: 'Next and previous article, load more, read more, view all, show more, page {n} of {n}.',
  newsletter: 'Newsletter prompts: headings, sentences, field labels, buttons, success and error notes.',
  paywall:
    'Subscribe and paywall prompts: "This article is for subscribers", "Subscribe to continue reading".',
  printButton: 'Print, save, bookmark, send by e-mail, copy link, "Link copied".',
  pushPrompt: 'Prompts for push notifications.',
  readAlso: 'Inline pointers to another story: "Read also: {text}", "See also: {text}", "Related: {text}".',
  readingTime: 'Reading time: "{n} min read", "Reading time: {n} minutes", "Less than a minute".',
  relatedArticles:
    'Headings of related-article blocks: "Related articles", "You may also like", "Read also".',
  reportError: 'Report an error: "Found a mistake? Select it and press Ctrl+Enter".',
  searchBox: 'Search: placeholder, button, "Search for:", "No results".',
  section:
    'Names of news sections, as labels show them: "World", "Politics", "Breaking", "Middle East". Whole label only.',
  shareBar: 'Share bars: "Share", "Share on {name}", "Tweet", "{n} shares", network names in this script.',
  skipLink: 'Skip to content, skip to navigation.',
  source: 'Source lines at the end: "Source: {name}", "Agencies", "With files from {name}".',
  tagHeading: 'Tags heading, alone or with its tags: "Tags", "Tags: {text}", "Topics: {text}".',
  trackingNotice: 'Notices of scripts: "Please enable JavaScript", "Ad blocker detected", "Loading…".',
  updateLabel: 'Words before the date of the last change: "Updated: {text}", "Last modified on {text}".',
  videoPlayer:
    'Words of video players: "Play video", "Mute", "Live", "Video unavailable", "Watch: {text}", "00:00 / 01:23".',
  viewCounter: 'Counters of readers: "{n} views", "Views: {n}", "{n} people are reading this".',
} as const;

export type PhraseKind = keyof typeof PHRASE_KINDS;

/** Phrases, each a whole block or a whole sentence of one. See {@link Language.phrases} for the slots. */
export type Phrases = Readonly<Partial<Record<PhraseKind, readonly string[]>>>;

/** All that is known of one language. One file each, so that adding a language touches nothing else. */
export interface Language {
  /** ISO 639-1, or 639-3 where there is none. */
  readonly code: string;
  /** English name. */
  readonly name: string;
  /** ISO 15924 codes of the scripts it is written in, the usual one first. */
  readonly scripts: readonly [string, ...string[]];
  readonly direction: Direction;
  /**
   * About a hundred of the most frequent function words, for stopword density. Empty where words are not
   * separated by spaces.
   */
  readonly stopwords: readonly string[];
  /**
   * What sites show, as they show it: case, accents, digits, punctuation and letter variants are folded before
   * comparing, so one spelling of each is enough. A phrase matches a whole block, or blocks made of several
   * phrases one after the other, never a part of a sentence. Slots:
   *
   * - `{n}` a number, with separators, ranges and `k`/`m`
   * - `{name}` a person, agency, network or place: at most eight words, no sentence end
   * - `{text}` a headline, list or date: at most two hundred characters
   *
   * A colon in a phrase must be there in the text too; all other punctuation may or may not.
   */
  readonly phrases: Phrases;
  /** Words that turn a statement into its opposite; a repeat that gains or loses one is another fact. */
  readonly negators: readonly string[];
  /** Verbs of saying, folded forms as they occur: "said", "told", "added". They mark reported speech. */
  readonly reportingVerbs: readonly string[];
  /** Month names that Intl does not give: other traditions, short and inflected forms; index 0 is January. */
  readonly months?: readonly (readonly string[])[];
  /** Abbreviations that end in a full stop inside a sentence, with the stop: "Mr.", "etc.". */
  readonly abbreviations?: readonly string[];
  /** Words for what publishes news and is no person: "newspaper", "institute". They tell a site's bio from an author's. */
  readonly organisations: readonly string[];
  /** Words that stand for "and" between the names of a byline: "and", "et", "و". */
  readonly conjunctions: readonly string[];
}

/** Declares a language; the type does the checking. */
export function defineLanguage(language: Language): Language {
  return language;
}
