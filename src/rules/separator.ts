import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'separator',
  summary: 'Lines without a letter or digit: ornaments, rules, icons, empty brackets.',
  // Stars are left to the rule of counters: in a review they are the verdict. Icon fonts live in the private use area.
  // What it looks ahead for first only spares most lines the rest, which is slow.
  text: /^(?![A-Za-z0-9])(?:(?![★☆⭐⯪✩✭✮✯])[\p{P}\p{S}\p{Z}\p{Co}\p{Cf}\p{Variation_Selector}])+$/u,
  where: 'anywhere',
  removes: ['• • •', '***', '|', '—', '( )', '»', '\uE000', '. . .'],
  keeps: ['?!a', 'C', '— No.', '*a*'],
});
