import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'hashtags',
  summary: 'Lines of hashtags only.',
  text: /^(?:[#＃](?=[\p{N}_]{0,20}[\p{L}\p{M}])[\p{L}\p{M}\p{N}_\u200C]{1,100}[\s,،、·|]{0,3}){1,40}$/u,
  textNeeds: ['hash'],
  // In the body it can be the text of a quoted post.
  where: 'outside',
  field: 'tags',
  removes: ['#climate #energy', '#السعودية #الرياض', '#政治', '#a, #b'],
  keeps: ['#1', '# 5', 'We marched under #climate and won', 'C# and F#'],
});
