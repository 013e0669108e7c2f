import type { Rule } from './define-rule.js';
import advertLabel from './advert-label.js';
import appBadge from './app-badge.js';
import authorBox from './author-box.js';
import backToTop from './back-to-top.js';
import bareCounter from './bare-counter.js';
import breadcrumb from './breadcrumb.js';
import breadcrumbHome from './breadcrumb-home.js';
import byline from './byline.js';
import categoryHeading from './category-heading.js';
import closeButton from './close-button.js';
import commentCount from './comment-count.js';
import commentForm from './comment-form.js';
import commentLogin from './comment-login.js';
import contactLine from './contact-line.js';
import cookieNotice from './cookie-notice.js';
import copyright from './copyright.js';
import dateLabel from './date-label.js';
import fileSize from './file-size.js';
import followUs from './follow-us.js';
import fontSize from './font-size.js';
import footerLinks from './footer-links.js';
import hashtags from './hashtags.js';
import imageCredit from './image-credit.js';
import imageFileName from './image-file-name.js';
import languageName from './language-name.js';
import languageSwitcher from './language-switcher.js';
import listenButton from './listen-button.js';
import loginPrompt from './login-prompt.js';
import menuButton from './menu-button.js';
import mostRead from './most-read.js';
import navigation from './navigation.js';
import newsletter from './newsletter.js';
import paywall from './paywall.js';
import printButton from './print-button.js';
import pushPrompt from './push-prompt.js';
import readAlso from './read-also.js';
import readingTime from './reading-time.js';
import relatedArticles from './related-articles.js';
import reportError from './report-error.js';
import scriptLeak from './script-leak.js';
import searchBox from './search-box.js';
import section from './section.js';
import separator from './separator.js';
import shareBar from './share-bar.js';
import shareUrl from './share-url.js';
import skipLink from './skip-link.js';
import source from './source.js';
import tagHeading from './tag-heading.js';
import trackingId from './tracking-id.js';
import trackingNotice from './tracking-notice.js';
import updateLabel from './update-label.js';
import videoPlayer from './video-player.js';
import viewCounter from './view-counter.js';

/**
 * Every rule. Of two rules that match a block with equal confidence the earlier one counts: first the patterns that
 * need no language, the most particular ahead, then the rules that know phrases, by name.
 */
export const rules: readonly Rule[] = [
  trackingId,
  scriptLeak,
  separator,
  bareCounter,
  shareUrl,
  fileSize,
  imageFileName,
  hashtags,
  languageSwitcher,
  breadcrumb,
  contactLine,
  advertLabel,
  appBadge,
  authorBox,
  backToTop,
  breadcrumbHome,
  byline,
  categoryHeading,
  closeButton,
  commentCount,
  commentForm,
  commentLogin,
  cookieNotice,
  copyright,
  dateLabel,
  followUs,
  fontSize,
  footerLinks,
  imageCredit,
  languageName,
  listenButton,
  loginPrompt,
  menuButton,
  mostRead,
  navigation,
  newsletter,
  paywall,
  printButton,
  pushPrompt,
  readAlso,
  readingTime,
  relatedArticles,
  reportError,
  searchBox,
  section,
  shareBar,
  skipLink,
  source,
  tagHeading,
  trackingNotice,
  updateLabel,
  videoPlayer,
  viewCounter,
];

/** The rules that know markup, by id: what a reader of HTML selects before it drops the tags. */
export const ruleSelectors: ReadonlyMap<string, string> = new Map(
  rules.flatMap(({ id, selector }) => (selector === undefined ? [] : [[id, selector] as const])),
);

const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id; undefined for the verdict of a pass. */
export function ruleById(id: string): Rule | undefined {
  return rulesById.get(id);
}
