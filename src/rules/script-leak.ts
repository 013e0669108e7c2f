import { defineRule } from './define-rule.js';

// Each form is told by how code begins, and must end as code ends; the first characters already rule out prose.
// TELLTALE marks the forms that articles about programming show too.
const FORMS = [
  // Statements: a call, an assignment or a function, up to a semicolon or bracket.
  /\(?(?:async )?function ?[\w$]{0,60} ?\([^()]{0,200}\) ?\{[\s\S]*[;})]/u,
  /(?:var|let|const) [\w$]{1,60} ?=(?=TELLTALE)[\s\S]*[;})]/u,
  /\(?(?:window|document|googletag|adsbygoogle|dataLayer|gtag|fbq|jQuery|\$|_gaq|_taboola|ga|__tcfapi|wp|Drupal|require)(?:\.[\w$]{1,60}|\[|\(| ?=| ?\|\|)[\s\S]*[;})]/u,
  /\/\* ?<!\[CDATA\[[\s\S]*/u,
  /<!(?:--|\[)[\s\S]*>/u,
  // Tags that were escaped twice, without a word between them.
  /(?:<\/?(?:script|noscript|style|iframe|div|span|p|a|br|img|ins)[\s/>](?:[^<>]{0,500}>)?\s?){1,50}/u,
  // Style sheets: a selector and a declaration, or an at-rule.
  /(?:[.#*:]|(?:a|p|h[1-6]|html|body|div|span|img|ul|ol|li|table|t[dhr]|nav|header|footer|section|form|input|button|svg|iframe)(?=[\s.#:,{>[]))[^{}:;]{0,200}(?::[a-z-]{1,40})?\{\s?[a-z-]{2,40} ?:[\s\S]*\}/u,
  /@(?:media|font-face|import|keyframes|supports|charset|page)[ ({][\s\S]*[;}]/u,
  // Data: an object with a quoted key.
  /[[{] ?\{? ?"[^"]{1,80}" ?:(?=TELLTALE)[\s\S]*[\]}];?/u,
];

const TELLTALE =
  '[\\s\\S]*?(?:window|document|function|jQuery|\\$\\(|ajax|https?:|schema\\.org|google|facebook|cookie|nonce|pageType|"@type")';
const SOURCE = FORMS.map((form) => form.source.replace('TELLTALE', TELLTALE)).join('|');
const SCRIPT_LEAK = new RegExp(`^(?:${SOURCE})$`, 'u');

export default defineRule({
  id: 'script-leak',
  summary: 'Source code of scripts and style sheets, and their data, that leaks into the text.',
  text: SCRIPT_LEAK,
  textNeeds: ['parenthesis', 'point', 'slash', 'at', 'code'],
  where: 'anywhere',
  removes: [
    'function(){ return window.dataLayer; }',
    'var ajaxurl = "https://example.com/wp-admin/admin-ajax.php";',
    '(adsbygoogle = window.adsbygoogle || []).push({});',
    '.post-title{color:#333;margin:0}',
    '@media (max-width: 600px) { .menu { display: none; } }',
    '{"@context":"https://schema.org","@type":"NewsArticle"}',
    'googletag.cmd.push(function() { googletag.display("div-gpt-ad-1"); });',
    '/* <![CDATA[ */ var settings = {"a":1}; /* ]]> */',
    '<!--[if lt IE 9]>',
    '<iframe src="https://example.com/embed"></iframe>',
    'body{margin:0}',
  ],
  keeps: [
    'function keys on a keyboard;',
    'The variable x = 5 is set once.',
    '.com companies fell; others rose',
    '{name} is a placeholder',
    'a {set: one} and another',
    'The set {odd: 1, 3}',
    '<p>Words stay.</p>',
    '<configuration>',
    'Let x = 5 and y = 7.',
    'const name = line.trim();',
    '{"id":12345,"name":"John Doe"}',
    '@handle wrote: “no” {sic}',
  ],
});
