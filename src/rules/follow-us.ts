import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'follow-us',
  summary: 'Calls to follow the site elsewhere.',
  selector: [
    '.follow-us',
    '.jetpack_subscription_widget',
    '.fb-page',
    '.fb-like',
    '.social-follow',
    '.wp-block-social-links',
    '.widget_social_links',
    '.td_block_social_counter',
    '.jeg_social_wrap',
    '.g-ytsubscribe',
    '.twitter-follow-button',
  ].join(', '),
  phrases: 'followUs',
  where: 'anywhere',
  removes: ['Follow us', 'Follow us on Facebook', 'تابعنا على فيسبوك', 'Suivez-nous', 'Síguenos en Facebook'],
  keeps: [
    'Follow us to the river, the guide said',
    'Follow the money',
    'Follow us on this journey, dear reader, through the hills',
  ],
});
