import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'paywall',
  summary: 'Prompts to subscribe or pay to read on.',
  // Never .paywall: structured data names the article itself so, for search engines.
  selector: [
    '.tp-modal',
    '.tp-backdrop',
    '.tp-iframe-wrapper',
    '.tp-container-inner',
    '#piano-inline-container',
    '.piano-offer',
    '.gh-post-upgrade-cta',
    '.gh-cta',
    '.leaky_paywall_message',
    '.leaky_paywall_message_wrap',
    '.pmpro_content_message',
    '.wc-memberships-content-restricted-message',
    '.wp-block-jetpack-paywall',
    '.zephr-paywall',
    '.poool-widget',
    '#poool-widget',
    '.arc-subs-paywall',
    'swg-popup-background',
    '.newspack-memberships__content-gate',
    '.newspack-popup',
  ].join(', '),
  phrases: 'paywall',
  where: 'anywhere',
  removes: [
    'Subscribe to continue reading',
    'This article is for subscribers only.',
    'هذا المحتوى للمشتركين فقط',
    'Article réservé aux abonnés',
    'Contenido exclusivo para suscriptores',
  ],
  keeps: [
    'Subscribers to the fund lost everything',
    'This article is for those who wait',
    'The paywall cost the paper its readers',
  ],
});
