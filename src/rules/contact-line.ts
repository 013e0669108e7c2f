import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'contact-line',
  summary: 'E-mail addresses and telephone numbers that stand alone.',
  // What it looks ahead for first only spares most lines the rest, which is slow.
  text: /^(?=[^:：@]{1,25}[:：]|[^\s@]{1,64}@|[+(])(?:(?:[\p{L}\p{M}. -]{1,25}[:：]\s?)?[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}|[\p{L}\p{M}. -]{1,25}[:：]\s?(?=(?:[^\p{Nd}]{0,3}\p{Nd}){7})[+(]?\p{Nd}[\p{Nd}\s()./-]{5,24}|(?=(?:[^\p{Nd}]{0,3}\p{Nd}){7})[+(]\p{Nd}[\p{Nd}\s()./-]{5,24})$/u,
  textNeeds: ['colon', 'at', 'parenthesis', 'plus'],
  where: 'outside',
  removes: [
    'news@example.com',
    'E-mail: news@example.com',
    'Tel.: +49 30 1234567',
    'هاتف: 021 1234567',
    '(021) 123-4567',
  ],
  keeps: ['Write to news@example.com', 'In 2019 - 2024', '12/05/2024', '10:30', '+3 points'],
});
