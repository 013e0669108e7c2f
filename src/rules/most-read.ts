import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'most-read',
  summary: 'Headings of lists of popular, trending and latest articles.',
  selector: [
    '.popular-posts',
    '.wpp-list',
    '.widget_popular-posts',
    '.widget_recent_entries',
    '.trending-posts',
    '#trending',
    '.most-read',
    '#most-read',
    '.mostpopular',
    '#most-popular',
    '.most-popular',
    '.jeg_news_ticker',
    '.td-trending-now-wrapper',
    '.wp-block-latest-posts__list.sidebar',
    '#PopularPosts1',
  ].join(', '),
  phrases: 'mostRead',
  where: 'anywhere',
  headsList: true,
  removes: ['Most read', 'Trending', 'الأكثر قراءة', 'Les plus lus', 'Lo más leído', 'Самое читаемое'],
  keeps: [
    'Most read the paper on Sundays',
    'Trending topics divide the party',
    'Popular vote goes to the wire',
  ],
});
