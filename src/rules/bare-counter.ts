import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'bare-counter',
  summary: 'Numbers and stars that stand alone: counts of shares, comments, votes, ratings.',
  // What it looks ahead for first only spares most lines the rest, which is slow.
  text: /^(?![A-Za-z])(?:[(+]{0,2}\p{Nd}{1,7}(?:[.,٫٬]\p{Nd}{1,3}){0,3}\s?(?:[KkMmBbКкМ]|тыс\.?|млн\.?|mil|mn|万|萬|만|ألف|الف)?[)+%]{0,2}|\p{Nd}(?:[.,]\p{Nd})?\s?\/\s?(?:5|10)|[★☆⭐⯪✩✭✮✯\s\uFE0F]+(?:\p{Nd}(?:[.,]\p{Nd})?\s?\/\s?(?:5|10)(?:\s?\(\p{Nd}{1,7}(?:\s\p{L}{2,20})?\))?)?)$/u,
  textNeeds: ['digit', 'star'],
  // In the body a number can be the heading of a list item, a year or a score.
  where: 'outside',
  removes: [
    '1.2K',
    '0',
    '12',
    '3,4 тыс.',
    '٣٤',
    '★★★★☆',
    '(7)',
    '4.5/5',
    '+99',
    '12万',
    '★★★★☆ 4,3/5 (27 avis)',
  ],
  keeps: [
    '2 July',
    '12 people',
    '1.2 K is too cold',
    '★ Pulsar of the year',
    'G7',
    '★★★ 4.5/5 for the remake',
  ],
});
