import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'share-url',
  summary: 'Addresses of share endpoints that stand alone.',
  text: /^(?:https?:)?(?:\/\/)?(?:[a-z]{1,8}\.)?(?:facebook\.com\/(?:sharer|share\.php|dialog\/(?:share|feed|send))|(?:twitter|x)\.com\/(?:intent|share)|linkedin\.com\/(?:sharing|shareArticle|cws\/share)|pinterest\.[a-z.]{2,6}\/pin\/create|reddit\.com\/submit|tumblr\.com\/(?:share|widgets\/share)|(?:t|telegram)\.me\/share|wa\.me\/\?|whatsapp\.com\/send|vk\.com\/share\.php|ok\.ru\/(?:offer|dk)|(?:weibo\.com)\/(?:share|staticjs)|line\.me\/(?:R\/)?(?:msg|lineit)|hatena\.ne\.jp\/(?:add|entry)|getpocket\.com\/(?:save|edit)|addtoany\.com\/|addthis\.com\/|flipboard\.com\/bookmarklet|threads\.net\/intent|bsky\.app\/intent|news\.ycombinator\.com\/submitlink)\S*$|^(?:whatsapp:\/\/send|viber:\/\/forward|fb-messenger:\/\/share|tg:\/\/msg|mailto:\?)\S*$/iu,
  textNeeds: ['slash', 'colon'],
  where: 'anywhere',
  removes: [
    'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.com',
    'https://twitter.com/intent/tweet?text=a',
    'whatsapp://send?text=a',
    'https://t.me/share/url?url=a',
    'https://vk.com/share.php?url=a',
  ],
  keeps: [
    'https://www.facebook.com/example',
    'https://example.com/sharer-economy',
    'Send a link to https://t.me/share and wait',
  ],
});
